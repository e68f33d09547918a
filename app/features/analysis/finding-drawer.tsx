import { Form, useNavigate, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '~/components/form/choice';
import { Field } from '~/components/form/field';
import type { FormRefusal } from '~/components/form/form-data';
import { SubmitButton } from '~/components/form/submit-button';
import { Textarea } from '~/components/form/text-input';
import { useActionForm } from '~/components/form/use-action-form';
import { Drawer } from '~/components/ui/dialog';
import { KeyValueList } from '~/components/ui/key-value-list';
import { Notice } from '~/components/ui/notice';
import { auditVerdicts } from '~/domain/funnel/stage-audit';
import { conflictOf } from '~/features/problem/conflict';
import { ActionError } from '~/features/shell/action-error';
import { useFormat } from '~/i18n/format-context';
import { findingSchema } from './finding-schema';
import type { QualityView } from './shown-analysis';

type AuditRow = QualityView['sample']['rows'][number];
type FindingDrawerProps = {
  view: QualityView;
  /** The worklist in its order. */
  rows: AuditRow[];
  closedTo: string;
  actionData: unknown;
};

/** Takes down what was found of the deal that the address names. */
export function FindingDrawer({ view, rows, closedTo, actionData }: FindingDrawerProps) {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const { t } = useTranslation('quality');
  const at = rows.findIndex(({ deal }) => deal === parameters.get('audit'));
  const row = rows[at];
  const rest = [...rows.slice(at + 1), ...rows.slice(0, Math.max(at, 0))];
  const next = rest.find(({ finding }) => finding === null);
  return (
    <Drawer
      title={row?.deal ?? ''}
      closeLabel={t('form:close')}
      open={row !== undefined}
      onClose={() => {
        if (row) navigate(closedTo, { preventScrollReset: true });
      }}
    >
      {row && (
        <FindingForm
          key={row.deal}
          row={row}
          datasetId={view.frame.dataset.id}
          currency={view.frame.currency}
          next={next?.deal ?? null}
          actionData={actionData as Partial<FormRefusal> | undefined}
        />
      )}
    </Drawer>
  );
}

type FindingFormProps = {
  row: AuditRow;
  datasetId: string;
  currency: string;
  next: string | null;
  actionData: Partial<FormRefusal> | undefined;
};

function FindingForm({ row, datasetId, currency, next, actionData }: FindingFormProps) {
  const { t } = useTranslation('quality');
  const format = useFormat();
  const { finding } = row;
  const [openedRevision] = useState(finding?.revision ?? 0);
  const conflict = conflictOf(actionData);
  const form = useActionForm({
    schema: findingSchema,
    actionData: actionData ?? null,
    translate: (key) => t(key),
    ...(finding && { defaultValues: { verdict: finding.verdict, note: finding.note } }),
  });
  return (
    <>
      {conflict && finding ? (
        <Notice kind="warning" announce className="mb-4">
          {t('audit.conflict', {
            name: finding.by,
            at: format.dateTime(finding.at),
            verdict: t(`audit.verdict.${finding.verdict}`),
          })}
        </Notice>
      ) : (
        <ActionError data={actionData} />
      )}
      <KeyValueList
        items={[
          { label: t('funnel:origin.owner'), value: row.owner ?? '–' },
          { label: t('sample.account'), value: row.account ?? '–' },
          {
            label: t('funnel:stages.stage'),
            value: row.stage ?? t(`funnel:outcomes.${row.outcome}`),
          },
          { label: t('funnel:origin.amount'), value: format.money(row.amount, currency) },
          { label: t('sample.week'), value: format.date(row.week) },
        ]}
      />
      <Form method="post" preventScrollReset className="mt-5 space-y-5" {...form.props}>
        <input type="hidden" name="intent" value="finding" />
        <input type="hidden" name="dataset" value={datasetId} />
        <input type="hidden" name="deal" value={row.deal} />
        <input type="hidden" name="revision" value={conflict?.revision ?? openedRevision} />
        <RadioGroup
          legend={t('sample.finding')}
          options={auditVerdicts.map((value) => ({
            value,
            label: t(`audit.verdict.${value}`),
            hint: t(`audit.hints.${value}`),
          }))}
          {...form.field('verdict')}
          {...form.choice('verdict')}
        />
        <Field
          label={t('audit.note')}
          hint={t('audit.noteHint')}
          optionalLabel={t('form:optional')}
          {...form.field('note')}
        >
          <Textarea rows={3} maxLength={2000} {...form.control('note')} />
        </Field>
        <div className="flex flex-wrap gap-2">
          {next !== null && (
            <SubmitButton name="next" value={next}>
              {t('audit.saveNext')}
            </SubmitButton>
          )}
          <SubmitButton variant={next === null ? 'primary' : 'secondary'}>
            {t('audit.save')}
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}
