import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Badge } from '~/components/ui/badge';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { Cell, HeaderCell, Row, RowHeader, Table, TableFrame } from '~/components/ui/table';
import { useFormat } from '~/i18n/format-context';
import type { DataPageProps } from './data-props';
import { useStepName } from './map-words';

type Props = DataPageProps & { replay: NonNullable<DataPageProps['replay']> };

/** Which activity of the data is which step of the map, and the way to put that right. */
export function ActivityMatches({ replay: { matches }, steps, editable }: Props) {
  const { t } = useTranslation('mapReading');
  const format = useFormat();
  const nameOf = useStepName();
  const named = new Map(steps.map((step) => [step.id, nameOf(step)]));
  const doubtful = matches.filter(({ how }) => how === 'alike' || how === 'none').length;
  return (
    <Disclosure
      id="activities"
      look="box"
      open={doubtful > 0}
      summary={t('activities.title')}
      aside={doubtful > 0 ? t('activities.doubtful', { count: doubtful }) : undefined}
    >
      <p className="mb-3 max-w-prose text-muted text-sm">{t('activities.text')}</p>
      {editable && (
        <Form
          key={JSON.stringify(matches.map(({ stepId }) => stepId))}
          method="post"
          preventScrollReset
          className="mb-3 grid items-end gap-3 sm:grid-cols-3"
        >
          <input type="hidden" name="intent" value="match" />
          <Field label={t('activities.activity')}>
            <Select
              name="activity"
              required
              placeholder={t('activities.choose')}
              options={matches.map(({ activity }) => ({ value: activity, label: activity }))}
            />
          </Field>
          <Field label={t('activities.step')}>
            <Select
              name="stepId"
              required
              placeholder={t('matching.choose')}
              options={[
                { value: 'none', label: t('activities.none') },
                { value: 'by-name', label: t('activities.byName') },
                ...steps.map(({ id }, index) => ({
                  value: id,
                  label: `${index + 1} ${named.get(id)}`,
                })),
              ]}
            />
          </Field>
          <Button type="submit">{t('activities.save')}</Button>
        </Form>
      )}
      <TableFrame label={t('activities.title')} height="viewport">
        <Table caption={t('activities.title')}>
          <thead>
            <tr>
              <HeaderCell>{t('activities.activity')}</HeaderCell>
              <HeaderCell>{t('activities.step')}</HeaderCell>
              <HeaderCell>{t('activities.how')}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {matches.map(({ activity, stepId, how, likeness }) => (
              <Row key={activity}>
                <RowHeader>{activity}</RowHeader>
                <Cell muted={stepId === null}>
                  {stepId === null ? t('activities.none') : named.get(stepId)}
                </Cell>
                <Cell>
                  {how !== 'same-name' && (
                    <Badge>
                      {t(`activities.ways.${how}`, { likeness: format.percent(likeness, 0) })}
                    </Badge>
                  )}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Disclosure>
  );
}
