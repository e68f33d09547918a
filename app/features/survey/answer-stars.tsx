import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';

type AnswerStarsProps = {
  name: string;
  stars: number;
  lowLabel?: string | undefined;
  highLabel?: string | undefined;
  chosen?: string | undefined;
};

/** One star after the other as radio buttons; those up to the chosen one are filled. */
export function AnswerStars({ name, stars, lowLabel, highLabel, chosen }: AnswerStarsProps) {
  const { t } = useTranslation('survey');
  return (
    <div>
      <div className="flex max-w-lg flex-wrap gap-1">
        {Array.from({ length: stars }, (_, index) => index + 1).map((star) => (
          <label
            key={star}
            className="relative grid min-h-12 min-w-11 flex-1 cursor-pointer place-items-center rounded-lg text-control hover:bg-hover has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent has-[~label_input:checked]:text-accent has-checked:[&_svg]:fill-current has-[~label_input:checked]:[&_svg]:fill-current"
          >
            <input
              type="radio"
              name={name}
              value={star}
              defaultChecked={chosen === String(star)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <Star aria-hidden="true" className="size-7" />
            <span className="sr-only">{t('public.stars', { count: star })}</span>
            <span aria-hidden="true" className="text-muted text-sm tabular-nums">
              {star}
            </span>
          </label>
        ))}
      </div>
      {(lowLabel || highLabel) && (
        <p className="mt-1 flex max-w-lg justify-between gap-4 text-muted text-prose">
          <span>{lowLabel}</span>
          <span className="text-end">{highLabel}</span>
        </p>
      )}
    </div>
  );
}
