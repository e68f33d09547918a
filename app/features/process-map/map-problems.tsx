import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Disclosure } from '~/components/ui/disclosure';
import { checkMap, type MapProblem, type MapProblemKind } from '~/domain/process-map/check-map';
import type { ProcessMap } from '~/domain/process-map/process-map';
import { useStepName } from './map-words';

/** The cell in which a gap is filled; other problems are mended in the step's details. */
const columnOf: Partial<Record<MapProblemKind, string>> = {
  'step-without-name': 'name',
  'step-without-input': 'input',
  'step-without-output': 'output',
  'step-without-owner': 'department',
  'step-without-time': 'workingHours',
};

type MapProblemsProps = {
  map: ProcessMap;
  onStep?: (id: string, column?: string) => void;
};

/** What is wrong or missing, by kind, each with the steps where it stands. */
export const MapProblems = memo(function MapProblems({ map, onStep }: MapProblemsProps) {
  const { t } = useTranslation('processMap');
  const problems = checkMap(map);
  const kinds = [...new Set(problems.map(({ kind }) => kind))];
  const ordered = [
    ...kinds.filter((kind) => weightOf(problems, kind) === 'flaw'),
    ...kinds.filter((kind) => weightOf(problems, kind) === 'gap'),
  ];
  const count = (weight: string) => problems.filter((found) => found.weight === weight).length;
  if (problems.length === 0) return <Status tone="positive">{t('problems.none')}</Status>;
  return (
    <Disclosure
      look="box"
      open={count('flaw') > 0}
      summary={t('problems.title')}
      aside={
        <span className="flex flex-wrap gap-2">
          {count('flaw') > 0 && (
            <Status tone="critical">{t('problems.flaws', { count: count('flaw') })}</Status>
          )}
          {count('gap') > 0 && (
            <Status tone="caution">{t('problems.gaps', { count: count('gap') })}</Status>
          )}
        </span>
      }
    >
      <ul className="grid gap-2">
        {ordered.map((kind) => (
          <ProblemKind
            key={kind}
            kind={kind}
            problems={problems.filter((found) => found.kind === kind)}
            map={map}
            onStep={onStep}
          />
        ))}
      </ul>
    </Disclosure>
  );
});

function weightOf(problems: readonly MapProblem[], kind: MapProblemKind) {
  return problems.find((found) => found.kind === kind)?.weight;
}

function ProblemKind({
  kind,
  problems,
  map,
  onStep,
}: MapProblemsProps & { kind: MapProblemKind; problems: MapProblem[] }) {
  const { t } = useTranslation('processMap');
  const nameOf = useStepName();
  const steps = problems.flatMap(({ stepId, details }) => {
    const position = map.steps.findIndex(({ id }) => id === stepId);
    const step = map.steps[position];
    return step ? [{ step, position, details }] : [];
  });
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <Status look="quiet" tone={weightOf(problems, kind) === 'flaw' ? 'critical' : 'caution'}>
        {t(`problems.kinds.${kind}`)}
      </Status>
      {steps.map(({ step, position, details }, index) => (
        <a
          // A step can have the same problem twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew every time
          key={`${step.id}-${index}`}
          href={`#step-${step.id}`}
          className="text-link max-w-60 truncate text-sm"
          onClick={(event) => {
            if (!onStep) return;
            event.preventDefault();
            onStep(step.id, columnOf[kind]);
          }}
        >
          {`${position + 1} ${nameOf(step)}`}
          {details?.sum !== undefined && ` (${details.sum}%)`}
        </a>
      ))}
    </li>
  );
}
