import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { Textarea, TextInput } from '~/components/form/text-input';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { freeId, optionsFromList } from '~/domain/survey/edit-definition';
import type { OptionRole, SurveyOption } from '~/domain/survey/survey-definition';

type BuilderOptionsProps = {
  label: string;
  options: SurveyOption[];
  /** Whether an option may be "other", "none" or exclusive. */
  hasRoles?: boolean;
  onChange: (options: SurveyOption[]) => void;
};

/** A list of options in both languages: written one by one, or pasted. */
export function BuilderOptions({ label, options, hasRoles, onChange }: BuilderOptionsProps) {
  const { t } = useTranslation('surveyBuilder');
  const change = (index: number, option: SurveyOption) => onChange(options.with(index, option));
  const swap = (index: number, by: 1 | -1) => {
    const one = options[index];
    if (one) onChange(options.toSpliced(index, 1).toSpliced(index + by, 0, one));
  };
  const id = freeId(
    'option',
    options.map((option) => option.id),
  );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium">{label}</legend>
      <ol className="space-y-2">
        {options.map((option, index) => (
          <li key={option.id} className="flex flex-wrap items-center gap-1.5">
            <span className="flex min-w-0 flex-1 basis-64 flex-wrap gap-1.5">
              {(['zh-CN', 'en'] as const).map((side) => (
                <TextInput
                  key={side}
                  lang={side}
                  className="flex-1 basis-32"
                  aria-label={t('options.text', {
                    number: index + 1,
                    language: t(`language.${side}`),
                  })}
                  placeholder={t(`language.${side}`)}
                  value={option.text[side]}
                  maxLength={500}
                  onChange={(event) =>
                    change(index, {
                      ...option,
                      text: { ...option.text, [side]: event.target.value },
                    })
                  }
                />
              ))}
            </span>
            {hasRoles && (
              <span className="w-32">
                <Select
                  aria-label={t('options.role', { number: index + 1 })}
                  value={option.role ?? ''}
                  options={['', 'other', 'none', 'exclusive'].map((role) => ({
                    value: role,
                    label: t(`roles.${role || 'plain'}`),
                  }))}
                  onChange={(event) => {
                    const { role: _old, ...rest } = option;
                    const role = event.target.value as OptionRole | '';
                    change(index, role ? { ...rest, role } : rest);
                  }}
                />
              </span>
            )}
            <span className="flex">
              <Button
                variant="ghost"
                iconOnly
                icon={<ArrowUp aria-hidden="true" />}
                aria-label={t('up')}
                disabled={index === 0}
                onClick={() => swap(index, -1)}
              />
              <Button
                variant="ghost"
                iconOnly
                icon={<ArrowDown aria-hidden="true" />}
                aria-label={t('down')}
                disabled={index === options.length - 1}
                onClick={() => swap(index, 1)}
              />
              <Button
                variant="ghost"
                iconOnly
                icon={<Trash2 aria-hidden="true" />}
                aria-label={t('options.remove', { number: index + 1 })}
                disabled={options.length <= 1}
                onClick={() => onChange(options.toSpliced(index, 1))}
              />
            </span>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        className="mt-2"
        icon={<Plus aria-hidden="true" />}
        onClick={() => onChange([...options, { id, text: { 'zh-CN': '', en: '' } }])}
      >
        {t('options.add')}
      </Button>
      <PasteList options={options} onChange={onChange} />
    </fieldset>
  );
}

function PasteList({ options, onChange }: Pick<BuilderOptionsProps, 'options' | 'onChange'>) {
  const { t } = useTranslation('surveyBuilder');
  const [list, setList] = useState('');
  return (
    <div className="mt-2">
      <Disclosure summary={t('options.paste')}>
        <Field label={t('options.list')} hint={t('options.listHint')}>
          <Textarea
            value={list}
            rows={5}
            placeholder={options
              .map(({ text }) => [text['zh-CN'], text.en].filter(Boolean).join(' | '))
              .join('\n')}
            onChange={(event) => setList(event.target.value)}
          />
        </Field>
        <Button
          className="mt-2"
          disabled={list.trim() === ''}
          onClick={() => {
            onChange(optionsFromList(list, options));
            setList('');
          }}
        >
          {t('options.takeOver')}
        </Button>
      </Disclosure>
    </div>
  );
}
