import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Select } from '~/components/form/select';
import { Status } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Section } from '~/components/ui/section';
import { isRealChange, type MapChange } from '~/domain/process-map/map-changes';
import { metProblems } from '~/domain/process-map/met-problems';
import type { ProcessStep } from '~/domain/process-map/process-map';
import { useFormat } from '~/i18n/format-context';
import type { DifferencePageProps } from './difference-props';
import { useStepName } from './map-words';

type Props = DifferencePageProps & { changes: MapChange[] };

/** Which change meets each chosen problem; those that none meets come first. */
export function DifferenceProblems(props: Props) {
  const { problems, measures, pinned, editable } = props;
  const { t } = useTranslation('mapReading');
  const format = useFormat();
  const nameOf = useStepName();
  const changes = props.changes.filter(isRealChange);
  const chosen = problems.filter((problem) => problem.chosen);
  if (chosen.length === 0) return null;
  const steps = changedSteps(changes);
  const met = metProblems(
    chosen.map(({ id }) => id),
    changes,
    { measures, pinned },
  );
  const rows = chosen.map((problem, index) => {
    const { measureIds = [], stepIds = [] } = met[index] ?? {};
    return { ...problem, measureIds, stepIds, isMet: measureIds.length + stepIds.length > 0 };
  });
  const open = rows.filter(({ isMet }) => !isMet).length;
  return (
    <Section
      title={t('met.title')}
      description={open > 0 ? t('met.open', { count: open }) : t('met.all')}
    >
      <ul className="divide-y rounded-lg border bg-surface">
        {[...rows]
          .sort((one, other) => Number(one.isMet) - Number(other.isMet))
          .map((row) => (
            <li key={row.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-3 py-2">
              <span className="min-w-0 flex-1 basis-64">
                <span className="font-medium">{row.title}</span>{' '}
                <span className="block text-muted text-sm">
                  {row.measureIds.length > 0 &&
                    t('met.byMeasures', {
                      measures: format.list(
                        measures
                          .filter(({ id }) => row.measureIds.includes(id))
                          .map(({ action }) => action),
                      ),
                    })}
                </span>
                {row.stepIds.map((id) => {
                  const step = steps.get(id);
                  return step && <PinnedStep key={id} {...{ problemId: row.id, step, editable }} />;
                })}
              </span>
              <Status tone={row.isMet ? 'positive' : 'caution'}>
                {t(row.isMet ? 'met.met' : 'met.notMet')}
              </Status>
              {editable && steps.size > 0 && (
                <Form method="post" preventScrollReset className="flex gap-2">
                  <input type="hidden" name="intent" value="met" />
                  <input type="hidden" name="problemId" value={row.id} />
                  <input type="hidden" name="isMet" value="yes" />
                  <Select
                    key={row.stepIds.length}
                    name="stepId"
                    required
                    placeholder={t('met.choose')}
                    aria-label={t('met.chooseFor', { problem: row.title })}
                    options={[...steps.values()].map((step) => ({
                      value: step.id,
                      label: nameOf(step),
                    }))}
                  />
                  <Button type="submit">{t('met.say')}</Button>
                </Form>
              )}
            </li>
          ))}
      </ul>
    </Section>
  );
}

function PinnedStep({
  problemId,
  step,
  editable,
}: {
  problemId: string;
  step: ProcessStep;
  editable: boolean;
}) {
  const { t } = useTranslation('mapReading');
  const nameOf = useStepName();
  return (
    <Form method="post" preventScrollReset className="flex items-center gap-1 text-muted text-sm">
      <input type="hidden" name="intent" value="met" />
      <input type="hidden" name="problemId" value={problemId} />
      <input type="hidden" name="stepId" value={step.id} />
      <input type="hidden" name="isMet" value="no" />
      {t('met.byStep', { step: nameOf(step) })}
      {editable && (
        <Button type="submit" variant="ghost" size="small">
          {t('met.takeBack')}
        </Button>
      )}
    </Form>
  );
}

/** Each step that a change is about, once. */
function changedSteps(changes: readonly MapChange[]): Map<string, ProcessStep> {
  return new Map(
    changes.flatMap(({ from, to }) => [...to, ...from].map((step) => [step.id, step] as const)),
  );
}
