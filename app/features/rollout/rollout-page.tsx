import { useParams } from '@remix-run/react';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { StatusGrid } from '~/components/ui/status-grid';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { AddWaveForm } from './add-wave-form';
import { AssignTeamForm } from './assign-team-form';
import { type GridTeam, teamCells } from './team-cells';
import { TeamForm } from './team-form';

export type RolloutPageProps = {
  waves: { id: string; number: number; name: string; startsOn: string; teams: GridTeam[] }[];
  teamsWithoutWave: { id: string; name: string }[];
  releasedManual: { number: number; title: string } | null;
  actionData?: unknown;
};

/** Teams by items, wave by wave: what is done, what is not, and where that can be seen. */
export function RolloutPage({
  waves,
  teamsWithoutWave,
  releasedManual,
  actionData,
}: RolloutPageProps) {
  const { t } = useTranslation('rollout');
  const { engagementId = '' } = useParams();
  const format = useFormat();
  const mayEdit = useMay()('engagement:edit');
  const hasNoTeam = teamsWithoutWave.length === 0 && waves.every(({ teams }) => teams.length === 0);
  const columns = ['manual', 'trained', 'passed', 'tool', 'adopted'].map((key) => ({
    key,
    label: t(`items.${key}`),
  }));
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={mayEdit && <AddWaveForm actionData={actionData} />}
      />
      <ActionError data={actionData} />
      {!releasedManual && (
        <Notice
          kind="warning"
          className="mb-6"
          action={
            <LinkButton size="small" to={paths.engagement.manual(engagementId)}>
              {t('toManual')}
            </LinkButton>
          }
        >
          {t('noManual')}
        </Notice>
      )}
      {hasNoTeam && (
        <Notice
          className="mb-6"
          action={
            mayEdit && (
              <LinkButton size="small" to={paths.engagement.people(engagementId)}>
                {t('toPeople')}
              </LinkButton>
            )
          }
        >
          {t('noTeams')}
        </Notice>
      )}
      {waves.length === 0 ? (
        <EmptyState title={t('empty.title')} icon={<Users />}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <div className="space-y-10">
          {waves.map((wave) => (
            <Section
              key={wave.id}
              title={wave.name}
              description={t('startsOn', { date: format.date(wave.startsOn) })}
              actions={
                mayEdit &&
                teamsWithoutWave.length > 0 && (
                  <AssignTeamForm waveId={wave.id} teams={teamsWithoutWave} />
                )
              }
            >
              {wave.teams.length === 0 ? (
                <p className="text-muted">{t('emptyWave')}</p>
              ) : (
                <>
                  <StatusGrid
                    caption={wave.name}
                    cornerLabel={t('team')}
                    absentLabel={t('absent')}
                    columns={columns}
                    rows={wave.teams.map((team) => ({
                      key: team.id,
                      label: team.name,
                      detail: t(`statuses.${team.status}`),
                      cells: teamCells(team, engagementId, t),
                    }))}
                  />
                  {mayEdit && (
                    <div className="mt-4 space-y-3">
                      {wave.teams.map((team) => (
                        <TeamForm key={`${team.id} ${team.revision}`} team={team} />
                      ))}
                    </div>
                  )}
                </>
              )}
            </Section>
          ))}
        </div>
      )}
    </>
  );
}
