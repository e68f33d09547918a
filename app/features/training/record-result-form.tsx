import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { DateInput, NumberInput, TextInput } from '~/components/form/text-input';
import { Disclosure } from '~/components/ui/disclosure';

type Refused = { values?: Record<string, unknown>; errors?: Record<string, string> };

type RecordResultFormProps = {
  courseId: string;
  teams: { id: string; name: string }[];
  today: string;
  actionData: unknown;
};

/** One person's test; passed or not follows from the course's mark. */
export function RecordResultForm({ courseId, teams, today, actionData }: RecordResultFormProps) {
  const { t } = useTranslation('training');
  const refused = (actionData ?? {}) as Refused;
  const isOwn = refused.values?.intent === 'record' && refused.values.courseId === courseId;
  const typed = (name: string) => (isOwn ? String(refused.values?.[name] ?? '') : '');
  const field = (name: string) => {
    const key = isOwn ? refused.errors?.[name] : undefined;
    return { id: `${name}-${courseId}`, ...(key && { error: t(key) }) };
  };
  if (teams.length === 0) return <p className="mb-3 text-muted">{t('noTeams')}</p>;
  return (
    <div className="mb-3">
      <Disclosure summary={t('record')} open={isOwn}>
        <Form
          method="post"
          className="mt-2 grid items-start gap-3 sm:grid-cols-[2fr_2fr_1fr_1.5fr_auto]"
        >
          <input type="hidden" name="intent" value="record" />
          <input type="hidden" name="courseId" value={courseId} />
          <Field label={t('columns.person')} required {...field('person')}>
            <TextInput name="person" defaultValue={typed('person')} maxLength={120} />
          </Field>
          <Field label={t('columns.team')} {...field('teamId')}>
            <Select
              name="teamId"
              defaultValue={typed('teamId') || undefined}
              options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
          <Field label={t('columns.score')} required {...field('score')}>
            <NumberInput name="score" unit="%" defaultValue={typed('score')} />
          </Field>
          <Field label={t('columns.takenOn')} required {...field('takenOn')}>
            <DateInput name="takenOn" defaultValue={typed('takenOn') || today} />
          </Field>
          <div className="sm:pt-7">
            <SubmitButton variant="secondary">{t('form:save')}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </div>
  );
}
