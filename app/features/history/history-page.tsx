import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { DataTable } from '~/components/ui/data-table';
import { Disclosure } from '~/components/ui/disclosure';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { MachineDiagram } from '~/features/workflow/machine-diagram';
import { StateStatus } from '~/features/workflow/state-status';
import { useFormat } from '~/i18n/format-context';

export type ShownLine = { id: string; at: string; person: string } & (
  | {
      kind: 'step';
      machineId: string;
      type: string;
      from: string;
      to: string;
      reason: string | null;
    }
  | {
      kind: 'change';
      action: string;
      subjectType: string;
      details: Record<string, string | number>;
    }
);

type HistoryPageProps = {
  lines: ShownLine[];
  next: string | null;
  machines: { machineId: string; state: string; diagram: string }[];
};

/** Who did what, when, from where to where and why; and the machines that decide it. */
export function HistoryPage({ lines, next, machines }: HistoryPageProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const nameOf = (machineId: string) =>
    machineId === 'engagement' ? t('engagement') : t(`workflow:phases.${machineId}`);
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <DataTable
        caption={t('title')}
        rows={lines}
        rowKey={(line) => line.id}
        empty={t('empty')}
        columns={[
          {
            key: 'at',
            header: t('columns.at'),
            cell: (line) => format.dateTime(line.at),
            className: 'whitespace-nowrap',
          },
          {
            key: 'person',
            header: t('columns.person'),
            cell: (line) => line.person,
            className: 'whitespace-nowrap',
          },
          {
            key: 'what',
            header: t('columns.what'),
            rowHeader: true,
            cell: (line) =>
              line.kind === 'step'
                ? `${nameOf(line.machineId)} · ${t(`workflow:events.${line.type}`)}`
                : t(`actions.${line.action}`, { ...line.details, defaultValue: line.action }),
          },
          {
            key: 'from',
            header: t('columns.change'),
            cell: (line) =>
              line.kind === 'step' && line.from !== line.to
                ? `${t(`workflow:states.${line.from}`)} → ${t(`workflow:states.${line.to}`)}`
                : '',
          },
          {
            key: 'reason',
            header: t('columns.reason'),
            cell: (line) =>
              line.kind === 'step' && line.reason ? (
                <span className="whitespace-pre-line break-words">{line.reason}</span>
              ) : (
                ''
              ),
          },
        ]}
      />
      {next && (
        <div className="mt-4">
          <LinkButton to={`?before=${encodeURIComponent(next)}`}>{t('older')}</LinkButton>
        </div>
      )}
      <div className="mt-10">
        <Section title={t('machines.title')} description={t('machines.description')}>
          <div className="space-y-3">
            {machines.map(({ machineId, state, diagram }) => (
              <Disclosure
                key={machineId}
                look="box"
                open={machineId === 'engagement'}
                summary={nameOf(machineId)}
                aside={<StateStatus state={state} />}
              >
                <MachineDiagram
                  text={diagram}
                  title={t('gate:diagram.of', { name: nameOf(machineId) })}
                />
              </Disclosure>
            ))}
          </div>
        </Section>
      </div>
    </>
  );
}
