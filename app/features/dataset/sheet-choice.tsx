import { Form, useSubmit } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Section } from '~/components/ui/section';
import { useFormat } from '~/i18n/format-context';
import { LiveSelect } from './live-select';

export type ShownSheet = { name: string; isHidden: boolean; rows: number; columns: number };

/** Which sheet of a spreadsheet holds the data; the columns follow the choice. */
export function SheetChoice({ sheets, sheet }: { sheets: ShownSheet[]; sheet: string | null }) {
  const { t } = useTranslation('dataset');
  const format = useFormat();
  const submit = useSubmit();
  const options = sheets.map(({ name, isHidden, rows }) => ({
    value: name,
    label: t(isHidden ? 'sheets.hidden' : 'sheets.shown', { name, rows: format.number(rows) }),
  }));
  return (
    <Section title={t('sheets.title')} description={t('sheets.description')}>
      <Form
        method="post"
        replace
        preventScrollReset
        className="flex flex-wrap items-center gap-2"
        onChange={(event) => submit(event.currentTarget, { replace: true })}
      >
        <input type="hidden" name="intent" value="sheet" />
        <LiveSelect name="sheet" label={t('sheets.choose')} value={sheet ?? ''} options={options} />
        <noscript>
          <SubmitButton variant="secondary">{t('sheets.apply')}</SubmitButton>
        </noscript>
      </Form>
    </Section>
  );
}
