import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { Fieldset } from '~/components/form/choice';
import { Select } from '~/components/form/select';
import type { ActionForm } from '~/components/form/use-action-form';
import {
  Cell,
  EmptyRow,
  HeaderCell,
  Row,
  RowHeader,
  Table,
  TableFrame,
} from '~/components/ui/table';
import { useFormat } from '~/i18n/format-context';
import { type pilotPlanSchema, teamArms } from './pilot-schema';

export type TeamChoice = {
  name: string;
  deals: number;
  won: number;
  lost: number;
  winRate: number | null;
};

type TeamArmsProps = {
  form: ActionForm<z.input<typeof pilotPlanSchema>>;
  teams: TeamChoice[];
  truncated: boolean;
};

/** Which team pilots and which one is compared, beside how each has done so far. */
export function TeamArms({ form, teams, truncated }: TeamArmsProps) {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  return (
    <Fieldset legend={t('fields.arms')} hint={t('hints.arms')} {...form.field('arms')}>
      <TableFrame label={t('fields.arms')}>
        <Table caption={t('fields.arms')}>
          <thead>
            <tr>
              <HeaderCell>{t('details.team')}</HeaderCell>
              <HeaderCell numeric>{t('teams.deals')}</HeaderCell>
              <HeaderCell numeric>{t('teams.closed')}</HeaderCell>
              <HeaderCell numeric>{t('goal:metrics.win-rate')}</HeaderCell>
              <HeaderCell>{t('teams.arm')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {teams.length === 0 && <EmptyRow columns={5}>{t('teams.none')}</EmptyRow>}
            {teams.map((team, index) => (
              <Row key={team.name}>
                <RowHeader>
                  {team.name}
                  <input type="hidden" name={`arms.${index}.team`} value={team.name} />
                </RowHeader>
                <Cell numeric>{format.number(team.deals)}</Cell>
                <Cell numeric>{format.number(team.won + team.lost)}</Cell>
                <Cell numeric>{format.percent(team.winRate)}</Cell>
                <Cell className="w-52 min-w-40">
                  <Select
                    size="small"
                    aria-label={t('teams.armOf', { team: team.name })}
                    options={teamArms.map((arm) => ({ value: arm, label: t(`arms.${arm}`) }))}
                    {...form.control(`arms.${index}.arm`)}
                  />
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {truncated && <p className="mt-2 text-muted text-sm">{t('teams.truncated')}</p>}
    </Fieldset>
  );
}
