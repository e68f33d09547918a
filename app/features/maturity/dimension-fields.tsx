import { useTranslation } from 'react-i18next';
import { Checkbox, RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import { Textarea } from '~/components/form/text-input';
import { Badge } from '~/components/ui/badge';
import { classNames } from '~/components/ui/class-names';
import type { MaturityAssessment, MaturityLevel } from '~/domain/maturity/maturity-model';
import type { MaturityDimensionTexts, MaturityModelTexts } from '~/domain/maturity/maturity-view';
import { LevelMark } from './level-mark';

type Entry = MaturityAssessment['dimensions'][number];

type DimensionFieldsProps = {
  /** Its place in the posted list. */
  index: number;
  dimension: MaturityDimensionTexts;
  levels: MaturityModelTexts['levels'];
  /** What stands in the fields at first. */
  start: { claimed?: string | undefined; marks: string[]; note: string };
  /** The assessment before, to see what was found then. */
  before: Entry | undefined;
  /** What the ticks come to so far. */
  observed: MaturityLevel | null;
};

/** One dimension: what they say, and level by level what can be seen. */
export function DimensionFields({
  index,
  dimension,
  levels,
  start,
  before,
  observed,
}: DimensionFieldsProps) {
  const { t } = useTranslation('maturity');
  const name = (field: string) => `dimensions.${index}.${field}`;
  return (
    <section
      aria-labelledby={`dimension-${dimension.id}`}
      className="card rounded-lg border bg-surface"
    >
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1 border-b px-4 py-3">
        <div className="min-w-0">
          <h2 id={`dimension-${dimension.id}`} className="text-lg">
            {dimension.name}
          </h2>
          <p className="text-muted">{dimension.question}</p>
        </div>
        <p aria-live="polite" className="flex items-center gap-2 text-sm">
          <span className="text-muted">{t('form.observedSoFar')}</span>
          <LevelMark level={observed} levels={levels} />
        </p>
      </header>
      <div className="grid gap-5 p-4">
        <input type="hidden" name={name('id')} value={dimension.id} />
        <RadioGroup
          legend={t('form.claimed')}
          hint={t('form.claimedHint')}
          name={name('claimed')}
          layout="row"
          defaultValue={start.claimed ?? ''}
          options={[
            { value: '', label: t('form.noClaim') },
            ...levels.map((level) => ({ value: String(level.level), label: t('level', level) })),
          ]}
        />
        <div>
          <p className="mb-1 font-medium">{t('form.seen')}</p>
          <div className="grid gap-3 lg:grid-cols-2">
            {dimension.levels.map((level) => (
              <fieldset
                key={level.level}
                className={classNames(
                  'min-w-0 rounded-lg border p-3',
                  level.level === 1 && 'border-dashed bg-sunken',
                )}
              >
                <legend className="sr-only">{t('form.levelMarks', { level: level.level })}</legend>
                <p className="mb-1 text-sm">
                  <span className="font-medium">
                    {t('level', {
                      level: level.level,
                      name: levels.find((one) => one.level === level.level)?.name ?? '',
                    })}
                  </span>{' '}
                  <span className="text-muted">
                    {level.description}
                    {level.level === 1 && ` ${t('form.disorder')}`}
                  </span>
                </p>
                {level.marks.map((mark) => (
                  <Checkbox
                    key={mark.id}
                    name={name('marks[]')}
                    value={mark.id}
                    defaultChecked={start.marks.includes(mark.id)}
                    label={
                      <>
                        {mark.text}
                        {before?.marks.includes(mark.id) && (
                          <>
                            {' '}
                            <Badge>{t('form.seenBefore')}</Badge>
                          </>
                        )}
                      </>
                    }
                  />
                ))}
              </fieldset>
            ))}
          </div>
        </div>
        <Field
          label={t('form.evidence')}
          hint={t('form.evidenceHint')}
          optionalLabel={t('form:optional')}
        >
          <Textarea name={name('note')} rows={2} maxLength={4000} defaultValue={start.note} />
        </Field>
      </div>
    </section>
  );
}
