import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NumberInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import type { MapFigures } from '~/domain/process-map/map-figures';
import { useFormat } from '~/i18n/format-context';

type RoleRatesProps = {
  figures: MapFigures;
  editable: boolean;
};

/** What an hour of each role costs, for all maps of the engagement. */
export function RoleRatesTable({ figures: { roles, rates, currency }, editable }: RoleRatesProps) {
  const { t } = useTranslation('mapReading');
  const format = useFormat();
  const missing = roles.filter((role) => rates[role] === undefined).length;
  if (roles.length === 0) return null;
  return (
    <Disclosure
      id="rates"
      look="box"
      summary={t('rates.title')}
      open={missing === roles.length && editable}
      aside={missing > 0 ? t('rates.missing', { count: missing }) : t('rates.complete')}
    >
      <Form method="post" className="grid justify-items-start gap-3">
        <input type="hidden" name="intent" value="rates" />
        <p className="max-w-prose text-muted text-sm">{t('rates.text')}</p>
        <TableFrame label={t('rates.title')}>
          <Table caption={t('rates.title')}>
            <thead>
              <tr>
                <HeaderCell>{t('rates.role')}</HeaderCell>
                <HeaderCell numeric unit={currency}>
                  {t('rates.hourlyCost')}
                </HeaderCell>
              </tr>
            </thead>
            <tbody>
              {roles.map((role, index) => (
                <Row key={role}>
                  <RowHeader>{role}</RowHeader>
                  <Cell numeric>
                    {editable ? (
                      <>
                        <input type="hidden" name={`rates.${index}.role`} value={role} />
                        <input
                          type="hidden"
                          name={`rates.${index}.before`}
                          value={rates[role] ?? ''}
                        />
                        <NumberInput
                          key={rates[role] ?? ''}
                          name={`rates.${index}.hourlyCost`}
                          min={0}
                          aria-label={t('rates.costOf', { role })}
                          defaultValue={rates[role] ?? ''}
                          className="w-32"
                        />
                      </>
                    ) : (
                      format.money(rates[role], currency)
                    )}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </TableFrame>
        {editable && <Button type="submit">{t('rates.save')}</Button>}
      </Form>
    </Disclosure>
  );
}
