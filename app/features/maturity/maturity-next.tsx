import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { Section } from '~/components/ui/section';
import type { AssessmentView, MaturityModelTexts } from '~/domain/maturity/maturity-view';

/** What each dimension lacks for its next level, those that hold the whole down first. */
export function MaturityNext({
  model,
  shown,
}: {
  model: MaturityModelTexts;
  shown: AssessmentView;
}) {
  const { t } = useTranslation('maturity');
  const asks = shown.score.dimensions
    .flatMap(({ id, observed, nextLevel }) => {
      const dimension = model.dimensions.find((one) => one.id === id);
      if (!dimension || !nextLevel || observed === null) return [];
      const marks = dimension.levels.flatMap((level) => level.marks);
      return [
        {
          id,
          name: dimension.name,
          observed,
          next: nextLevel.level,
          nextName: model.levels.find(({ level }) => level === nextLevel.level)?.name ?? '',
          holdsDown: shown.score.weakest.includes(id),
          firstStep: dimension.levels.find(({ level }) => level === observed)?.nextStep ?? null,
          missing: nextLevel.missingMarks.map(
            (mark) => marks.find((one) => one.id === mark)?.text ?? mark,
          ),
        },
      ];
    })
    .toSorted((one, other) => one.observed - other.observed);
  if (asks.length === 0) return null;
  return (
    <Section title={t('next.title')} description={t('next.description')}>
      <ul className="grid gap-4 lg:grid-cols-2">
        {asks.map((ask) => (
          <li key={ask.id} className="card rounded-lg border bg-surface p-4">
            <h3 className="flex flex-wrap items-center gap-2 text-base">
              {t('next.heading', { name: ask.name, level: ask.next, levelName: ask.nextName })}
              {ask.holdsDown && <Badge>{t('next.holdsDown')}</Badge>}
            </h3>
            {ask.firstStep && (
              <p className="mt-1">
                <span className="text-muted">{t('next.firstStep')}</span>
                {ask.firstStep}
              </p>
            )}
            <p className="mt-2 text-muted text-sm">{t('next.missing')}</p>
            <ul className="mt-0.5 list-disc ps-5 marker:text-faint">
              {ask.missing.map((mark) => (
                <li key={mark}>{mark}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Section>
  );
}
