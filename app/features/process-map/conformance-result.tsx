import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { Notice } from '~/components/ui/notice';
import { Stat, StatRow } from '~/components/ui/stat';
import {
  Cell,
  EmptyRow,
  HeaderCell,
  Row,
  RowHeader,
  Table,
  TableFrame,
} from '~/components/ui/table';
import { TextLink } from '~/components/ui/text-link';
import type { Conformance, GroupFit } from '~/domain/process-map/conformance';
import type { Interval } from '~/domain/statistics/interval';
import { useFormat } from '~/i18n/format-context';
import { ConformanceCases } from './conformance-cases';
import type { DataPageProps } from './data-props';

type Props = DataPageProps & { replay: NonNullable<DataPageProps['replay']> };

/** The share that fits, where the others leave the map, who they belong to, and the cases. */
export function ConformanceResult(props: Props) {
  const found = props.replay;
  const { t } = useTranslation(['processMap', 'mapReading']);
  const format = useFormat();
  const linkTo = useCasesLink();
  const interval = useShareInterval();
  // Names that never meet say nothing about how people work.
  const isNamedAlike = found.deviations.some(({ kind }) => kind !== 'not-on-map');
  if (found.fitting === 0 && !isNamedAlike) return <NothingInCommon {...found} />;
  return (
    <>
      <StatRow>
        <Stat
          label={t('conformance.fitting')}
          value={format.percent(found.cases > 0 ? found.fitting / found.cases : null)}
          n={t('conformance.ofCases', {
            fitting: format.number(found.fitting),
            cases: format.number(found.cases),
          })}
          interval={interval(found.interval)}
          origin={
            <TextLink to={linkTo({ fits: 'no' })}>{t('mapReading:cases.showOthers')}</TextLink>
          }
        />
      </StatRow>
      <Deviations found={found} />
      <div className="grid gap-6 lg:grid-cols-2">
        <Groups
          title={t('conformance.bySeller')}
          groups={found.byOwner}
          linkTo={(name) => linkTo({ owner: name ?? '' })}
        />
        <Groups
          title={t('conformance.byTeam')}
          groups={found.byTeam}
          linkTo={(name) => linkTo({ team: name ?? '' })}
        />
      </div>
      {found.unseenSteps.length > 0 && (
        <p className="text-sm">
          {t('conformance.unseen', {
            names: format.list(found.unseenSteps.slice(0, 20).map(({ name }) => name)),
          })}
        </p>
      )}
      <ConformanceCases {...props} />
      <Disclosure summary={t('conformance.origin')} look="box">
        <p className="mb-2 text-muted text-sm">{t('conformance.definition')}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls by keyboard too */}
        <pre tabIndex={0} className="overflow-x-auto font-mono text-xs">
          <code>{found.query.trim()}</code>
        </pre>
      </Disclosure>
    </>
  );
}

/** The page with the cases behind one number. */
function useCasesLink(): (filter: Record<string, string>) => string {
  const [search] = useSearchParams();
  return (filter) => {
    const next = new URLSearchParams(filter);
    for (const name of ['map', 'dataset']) {
      const value = search.get(name);
      if (value) next.set(name, value);
    }
    return `?${next}#cases`;
  };
}

function useShareInterval(): (interval: Interval | null) => string | undefined {
  const { t } = useTranslation('mapReading');
  const format = useFormat();
  return (interval) =>
    interval
      ? t('cases.interval', {
          low: format.percent(interval.low),
          high: format.percent(interval.high),
        })
      : undefined;
}

function NothingInCommon({ unknownActivities, unseenSteps }: Conformance) {
  const { t } = useTranslation(['processMap', 'mapReading']);
  const format = useFormat();
  return (
    <Notice kind="warning" title={t('conformance.nothingInCommon')}>
      <p>{t('mapReading:activities.nothingInCommon')}</p>
      <p>{t('conformance.unknown', { names: format.list(unknownActivities.slice(0, 20)) })}</p>
      <p>
        {t('conformance.unseen', {
          names: format.list(unseenSteps.slice(0, 20).map(({ name }) => name)),
        })}
      </p>
    </Notice>
  );
}

function Deviations({ found }: { found: Conformance }) {
  const { t } = useTranslation('processMap');
  const format = useFormat();
  const linkTo = useCasesLink();
  return (
    <TableFrame label={t('conformance.deviations')} height="viewport">
      <Table caption={t('conformance.deviations')} showCaption>
        <thead>
          <tr>
            <HeaderCell>{t('conformance.what')}</HeaderCell>
            <HeaderCell>{t('columns.name')}</HeaderCell>
            <HeaderCell numeric>{t('conformance.cases')}</HeaderCell>
            <HeaderCell numeric>{t('conformance.share')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {found.deviations.length === 0 && (
            <EmptyRow columns={4}>{t('conformance.none')}</EmptyRow>
          )}
          {found.deviations.map(({ kind, name, stepId, cases }) => (
            <Row key={`${kind} ${stepId} ${name}`}>
              <Cell>{t(`conformance.kinds.${kind}`)}</Cell>
              <RowHeader>{name}</RowHeader>
              <Cell numeric>
                <TextLink to={linkTo({ kind, place: stepId ?? name })}>
                  {format.number(cases)}
                </TextLink>
              </Cell>
              <Cell numeric>{format.percent(cases / found.cases)}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}

type GroupsProps = { title: string; groups: GroupFit[]; linkTo: (name: string | null) => string };

function Groups({ title, groups, linkTo }: GroupsProps) {
  const { t } = useTranslation(['processMap', 'mapReading']);
  const format = useFormat();
  const interval = useShareInterval();
  if (groups.length < 2) return null;
  return (
    <TableFrame label={title} height="viewport">
      <Table caption={title} showCaption>
        <thead>
          <tr>
            <HeaderCell>{title}</HeaderCell>
            <HeaderCell numeric>{t('conformance.cases')}</HeaderCell>
            <HeaderCell numeric>{t('conformance.fitting')}</HeaderCell>
            <HeaderCell numeric>{t('mapReading:cases.intervalHead')}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {groups.slice(0, 100).map((group) => (
            <Row key={group.name ?? ''}>
              <RowHeader>{group.name ?? t('conformance.nobody')}</RowHeader>
              <Cell numeric>
                <TextLink to={linkTo(group.name)}>{format.number(group.cases)}</TextLink>
              </Cell>
              <Cell numeric>{format.percent(group.fitting / group.cases)}</Cell>
              <Cell numeric muted>
                {interval(group.interval)}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
