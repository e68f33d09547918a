import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Textarea } from '~/components/form/text-input';

/** What the evidence shows, in the consultant's words. */
export function NoteField() {
  const { t } = useTranslation('problem');
  return (
    <Field label={t('fields.note')} hint={t('hints.note')} optionalLabel={t('form:optional')}>
      <Textarea name="note" rows={2} maxLength={2000} />
    </Field>
  );
}
