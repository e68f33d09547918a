import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { SubmitButton } from '~/components/form/submit-button';
import { TextInput } from '~/components/form/text-input';
import { Status } from '~/components/ui/badge';
import { Disclosure } from '~/components/ui/disclosure';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';

export type ShownCondition = {
  id: string;
  phase: string;
  text: string;
  metAt: string | null;
  metNote: string | null;
};

/** Conditions of approvals: what was asked for, and how it was met. */
export function ConditionList({ conditions }: { conditions: ShownCondition[] }) {
  const { t } = useTranslation('gate');
  const may = useMay();
  const format = useFormat();
  return (
    <ul className="divide-y rounded-lg border bg-surface">
      {conditions.map(({ id, phase, text, metAt, metNote }) => (
        <li key={id} className="px-4 py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <p className="min-w-0 break-words">{text}</p>
            <Status tone={metAt ? 'positive' : 'caution'} look="quiet">
              {metAt ? t('conditions.met') : t('conditions.open')}
            </Status>
          </div>
          <p className="text-muted text-sm">
            {t(`workflow:phases.${phase}`)}
            {metAt && ` · ${format.dateTime(metAt)} · ${metNote}`}
          </p>
          {!metAt && may('engagement:edit') && (
            <Disclosure summary={t('conditions.meet')}>
              <Form method="post" className="mt-2 flex flex-wrap items-end gap-2">
                <input type="hidden" name="intent" value="meet-condition" />
                <input type="hidden" name="conditionId" value={id} />
                <div className="min-w-48 flex-1">
                  <Field label={t('conditions.how')} id={`condition-${id}`} required>
                    <TextInput name="note" required maxLength={4000} />
                  </Field>
                </div>
                <SubmitButton>{t('conditions.record')}</SubmitButton>
              </Form>
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
