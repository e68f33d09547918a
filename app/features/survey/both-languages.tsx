import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Textarea, TextInput } from '~/components/form/text-input';
import type { SurveyText } from '~/domain/survey/survey-text';

type BothLanguagesProps = {
  label: string;
  hint?: string | undefined;
  text: SurveyText | undefined;
  onChange: (text: SurveyText) => void;
  long?: boolean;
};

/** One text in both languages side by side; the side that is missing says so. */
export function BothLanguages({ label, hint, text, onChange, long }: BothLanguagesProps) {
  const { t } = useTranslation('surveyBuilder');
  const value = text ?? { 'zh-CN': '', en: '' };
  const isWritten = value['zh-CN'].trim() !== '' || value.en.trim() !== '';
  const Control = long ? Textarea : TextInput;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{label}</legend>
      {hint && <p className="mb-1 text-muted text-sm">{hint}</p>}
      <div className="grid gap-2 sm:grid-cols-2">
        {(['zh-CN', 'en'] as const).map((side) => (
          <Field
            key={side}
            label={
              <span className="font-normal text-muted text-sm">
                {t(`language.${side}`)}
                {isWritten && value[side].trim() === '' && (
                  <span className="ms-1.5 text-caution">{t('missing')}</span>
                )}
              </span>
            }
          >
            <Control
              lang={side}
              value={value[side]}
              maxLength={2000}
              onChange={(event) => onChange({ ...value, [side]: event.target.value })}
            />
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

/** A text that need not be there: emptied on both sides it is left out. */
export function orNothing(text: SurveyText): SurveyText | undefined {
  return text['zh-CN'].trim() === '' && text.en.trim() === '' ? undefined : text;
}
