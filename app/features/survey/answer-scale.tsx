import { classNames } from '~/components/ui/class-names';

type AnswerScaleProps = {
  name: string;
  steps: readonly number[];
  lowLabel?: string | undefined;
  highLabel?: string | undefined;
  chosen?: string | undefined;
};

/** Steps side by side, wide enough for a thumb; eleven of them take two rows on a phone. */
export function AnswerScale({ name, steps, lowLabel, highLabel, chosen }: AnswerScaleProps) {
  const last = steps.length - 1;
  return (
    <div className="@container">
      <div
        className={classNames(
          'grid gap-1.5',
          steps.length > 6 ? 'grid-cols-6 @lg:grid-cols-11' : 'grid-cols-5',
        )}
      >
        {steps.map((step, index) => (
          <label
            key={step}
            className="relative grid min-h-12 cursor-pointer place-items-center rounded-lg border border-control bg-surface font-medium tabular-nums hover:bg-hover has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={step}
              defaultChecked={chosen === String(step)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            <span>{step}</span>
            {index === 0 && lowLabel && <span className="sr-only">{lowLabel}</span>}
            {index === last && highLabel && <span className="sr-only">{highLabel}</span>}
          </label>
        ))}
      </div>
      <div aria-hidden="true" className="mt-1.5 flex justify-between gap-4 text-muted text-prose">
        <span>{lowLabel && `${steps[0]} ${lowLabel}`}</span>
        <span className="text-end">{highLabel && `${highLabel} ${steps[last]}`}</span>
      </div>
    </div>
  );
}
