import { Form, Link } from '@remix-run/react';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Button, LinkButton } from '~/components/ui/button';
import { Cell, Row, RowHeader } from '~/components/ui/table';
import { TextLink } from '~/components/ui/text-link';
import type { MeasureRow as Measure } from '~/domain/measure/measure';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { MeasureStatusSelect } from './measure-status-select';
import { measureTones } from './measure-tone';

type MeasureRowProps = {
  engagementId: string;
  measure: Measure;
  editable: boolean;
  /** The search part that opens the form of this measure. */
  editTo: string;
};

/** One measure: the seven columns, and a menu for who may change it. */
export function MeasureRow({ engagementId, measure, editable, editTo }: MeasureRowProps) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  return (
    <Row id={`measure-${measure.id}`}>
      <Cell className="min-w-24">{measure.step || <Missing />}</Cell>
      <Cell className="min-w-32 whitespace-pre-line">{measure.painPoint}</Cell>
      <Cell className="min-w-32">
        <span className="whitespace-pre-line">{measure.aim}</span>
        {measure.goal ? (
          <span className="block text-sm">
            <TextLink to={paths.engagement.goal(engagementId, measure.goal.id)}>
              {measure.goal.name}
            </TextLink>
          </span>
        ) : (
          <span className="block text-faint text-sm">{t('noGoal')}</span>
        )}
      </Cell>
      <RowHeader className="min-w-44">
        {editable ? (
          <Link
            to={editTo}
            preventScrollReset
            className="whitespace-pre-line hover:text-accent hover:underline"
          >
            {measure.action}
          </Link>
        ) : (
          <span className="whitespace-pre-line">{measure.action}</span>
        )}
        {measure.resources && (
          <span className="block font-normal text-muted text-sm">
            {t('resourcesOf', { resources: measure.resources })}
          </span>
        )}
        {measure.manualSection && (
          <span className="block font-normal text-muted text-sm">
            {t('manualOf', { section: measure.manualSection })}
          </span>
        )}
      </RowHeader>
      <Cell className="min-w-24">
        {measure.responsible || <Missing />}
        {measure.department && (
          <span className="block text-muted text-sm">{measure.department}</span>
        )}
      </Cell>
      <Cell className="whitespace-nowrap">
        {measure.dueOn ? format.date(measure.dueOn) : <Missing />}
        {measure.overdue && (
          <span className="block">
            <Status tone="critical" look="quiet">
              {t('overdue')}
            </Status>
          </span>
        )}
      </Cell>
      <Cell>
        {editable ? (
          <MeasureStatusSelect measure={measure} />
        ) : (
          <Status tone={measureTones[measure.status]} look="quiet">
            {t(`statuses.${measure.status}`)}
          </Status>
        )}
      </Cell>
      {editable && (
        <Cell className="w-10 print:hidden">
          <span className="flex">
            <LinkButton
              to={editTo}
              preventScrollReset
              variant="ghost"
              size="small"
              iconOnly
              icon={<Pencil aria-hidden="true" />}
              aria-label={t('editOf', { measure: measure.action })}
            />
            <Form method="post" preventScrollReset>
              <input type="hidden" name="id" value={measure.id} />
              <Button
                type="submit"
                name="intent"
                value="delete"
                variant="ghost"
                size="small"
                iconOnly
                icon={<Trash2 aria-hidden="true" />}
                aria-label={t('deleteOf', { measure: measure.action })}
              />
            </Form>
          </span>
        </Cell>
      )}
    </Row>
  );
}

function Missing() {
  const { t } = useTranslation('measure');
  return <span className="text-faint">{t('missing')}</span>;
}
