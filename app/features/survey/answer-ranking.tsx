import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { partKey } from '~/domain/survey/answer-keys';
import { answerField } from '~/domain/survey/survey-answers';

type AnswerRankingProps = {
  questionId: string;
  options: { id: string; label: string }[];
  chosen: (name: string) => string | undefined;
};

/** A place for each option, chosen from a list: it works with any device, and with none of script. */
export function AnswerRanking({ questionId, options, chosen }: AnswerRankingProps) {
  const { t } = useTranslation('survey');
  const places = options.map((_, index) => ({
    value: String(index + 1),
    label: t('public.place', { place: index + 1 }),
  }));
  return (
    <div className="divide-y rounded-lg border bg-surface">
      {options.map(({ id, label }) => {
        const name = answerField(partKey(questionId, id));
        return (
          <div key={id} className="flex items-center gap-3 px-3 py-2">
            <label htmlFor={name} className="min-w-0 flex-1 break-words">
              {label}
            </label>
            <span className="w-28 shrink-0">
              <Select
                id={name}
                name={name}
                options={places}
                placeholder="–"
                defaultValue={chosen(name) ?? ''}
                className="h-11 text-lg"
              />
            </span>
          </div>
        );
      })}
    </div>
  );
}
