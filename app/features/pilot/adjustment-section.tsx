import { Form, useNavigate, useSearchParams } from '@remix-run/react';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FormRefusal } from '~/components/form/form-data';
import { SubmitButton } from '~/components/form/submit-button';
import { Badge, Status } from '~/components/ui/badge';
import { Button, LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';
import { EmptyState } from '~/components/ui/empty-state';
import { Section } from '~/components/ui/section';
import { TextLink } from '~/components/ui/text-link';
import type { AdjustmentView } from '~/domain/pilot/pilot-view';
import { measureTones } from '~/features/measure/measure-tone';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { AdjustmentForm } from './adjustment-form';

type AdjustmentSectionProps = {
  engagementId: string;
  adjustments: AdjustmentView[];
  measures: { id: string; action: string }[];
  today: string;
  editable: boolean;
  actionData: Partial<FormRefusal> | undefined;
};

/** What was changed on the way, when and why. */
export function AdjustmentSection(props: AdjustmentSectionProps) {
  const { engagementId, adjustments, editable } = props;
  const { t } = useTranslation('pilot');
  const add = editable && (
    <LinkButton to="?adjust=new" preventScrollReset size="small" icon={<Plus aria-hidden="true" />}>
      {t('adjustments.add')}
    </LinkButton>
  );
  return (
    <Section
      title={t('adjustments.title')}
      description={t('adjustments.description')}
      actions={adjustments.length > 0 && add}
    >
      {adjustments.length === 0 ? (
        <EmptyState title={t('adjustments.emptyTitle')} action={add || undefined} headingLevel={3}>
          {t('adjustments.emptyText')}
        </EmptyState>
      ) : (
        <ol className="border-s-2 ps-5">
          {adjustments.map((adjustment) => (
            <AdjustmentItem
              key={adjustment.id}
              engagementId={engagementId}
              adjustment={adjustment}
              editable={editable}
            />
          ))}
        </ol>
      )}
      {editable && <AdjustmentDialog {...props} />}
    </Section>
  );
}

function AdjustmentItem({
  engagementId,
  adjustment,
  editable,
}: {
  engagementId: string;
  adjustment: AdjustmentView;
  editable: boolean;
}) {
  const { t } = useTranslation('pilot');
  const format = useFormat();
  return (
    <li className="relative pb-5 last:pb-0">
      <span
        aria-hidden="true"
        className="absolute -start-[1.6rem] top-1.5 size-2.5 rounded-full bg-accent"
      />
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 text-muted text-sm">
            {format.date(adjustment.adjustedOn)}
            {adjustment.by && <span>{adjustment.by}</span>}
            {adjustment.fromFeedback && <Badge>{t('adjustments.fromFeedback')}</Badge>}
          </p>
          <p className="whitespace-pre-line font-medium">{adjustment.change}</p>
          {adjustment.reason ? (
            <p className="whitespace-pre-line">{t('adjustments.because', adjustment)}</p>
          ) : (
            <Status tone="caution" look="quiet">
              {t('adjustments.noReason')}
            </Status>
          )}
          {adjustment.measure && (
            <p className="flex flex-wrap items-center gap-x-2 text-sm">
              <TextLink
                to={`${paths.engagement.measures(engagementId)}#measure-${adjustment.measure.id}`}
              >
                {adjustment.measure.action}
              </TextLink>
              <Status tone={measureTones[adjustment.measure.status]} look="quiet">
                {t(`measure:statuses.${adjustment.measure.status}`)}
              </Status>
            </p>
          )}
        </div>
        {editable && (
          <span className="flex shrink-0 gap-1 print:hidden">
            <LinkButton
              to={`?adjust=${adjustment.id}`}
              preventScrollReset
              variant="ghost"
              size="small"
              iconOnly
              icon={<Pencil aria-hidden="true" />}
              aria-label={t('adjustments.edit')}
            />
            <DeleteAdjustment adjustment={adjustment} />
          </span>
        )}
      </div>
    </li>
  );
}

function DeleteAdjustment({ adjustment }: { adjustment: AdjustmentView }) {
  const { t } = useTranslation('pilot');
  return (
    <Dialog
      title={t('adjustments.deleteTitle')}
      closeLabel={t('form:close')}
      width="small"
      trigger={
        <Button
          variant="ghost"
          size="small"
          iconOnly
          icon={<Trash2 aria-hidden="true" />}
          aria-label={t('adjustments.deleteTitle')}
        />
      }
    >
      {(close) => (
        <Form method="post" preventScrollReset onSubmit={close} className="grid grid-cols-1 gap-4">
          <p>{t('adjustments.deleteText', { change: adjustment.change })}</p>
          <input type="hidden" name="id" value={adjustment.id} />
          <div className="flex justify-end gap-2">
            <Button variant="ghost" onClick={close}>
              {t('form:cancel')}
            </Button>
            <SubmitButton name="intent" value="delete-adjustment" variant="danger">
              {t('form:delete')}
            </SubmitButton>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function AdjustmentDialog({ adjustments, measures, today, actionData }: AdjustmentSectionProps) {
  const { t } = useTranslation('pilot');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const asked = parameters.get('adjust');
  if (asked === null) return null;
  const record = adjustments.find(({ id }) => id === asked);
  return (
    <Dialog
      open
      onClose={() => navigate('.', { preventScrollReset: true })}
      closeLabel={t('form:close')}
      title={t(record ? 'adjustments.edit' : 'adjustments.add')}
    >
      <AdjustmentForm
        key={asked}
        measures={measures}
        today={today}
        record={record}
        actionData={actionData}
      />
    </Dialog>
  );
}
