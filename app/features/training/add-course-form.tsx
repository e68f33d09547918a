import { Form, useNavigate, useSearchParams } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '~/components/form/field';
import { Select } from '~/components/form/select';
import { SubmitButton } from '~/components/form/submit-button';
import { NumberInput, TextInput } from '~/components/form/text-input';
import { LinkButton } from '~/components/ui/button';
import { Dialog } from '~/components/ui/dialog';

export type CourseTemplate = { id: string; role: string; title: string; passMark: number };

type Refused = { values?: Record<string, unknown>; errors?: Record<string, string> };
type AddCourseFormProps = { templates: CourseTemplate[]; actionData: unknown };

/** A course for one role, started from its template. */
export function AddCourseForm({ templates, actionData }: AddCourseFormProps) {
  const { t } = useTranslation('training');
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const refused = (actionData ?? {}) as Refused;
  const isOwn = refused.values?.intent === 'add-course';
  const [role, setRole] = useState(
    isOwn ? String(refused.values?.role) : (templates[0]?.role ?? ''),
  );
  const template = templates.find((candidate) => candidate.role === role);
  const errorAt = (name: string) => {
    const key = isOwn ? refused.errors?.[name] : undefined;
    return key ? { error: t(key) } : {};
  };
  return (
    <>
      <LinkButton
        to="?new=open"
        preventScrollReset
        variant="primary"
        icon={<Plus aria-hidden="true" />}
      >
        {t('addCourse')}
      </LinkButton>
      {parameters.has('new') && (
        <Dialog
          open
          onClose={() => navigate('.', { preventScrollReset: true })}
          title={t('addCourse')}
          closeLabel={t('form:close')}
          width="small"
        >
          <Form method="post" className="space-y-4">
            <input type="hidden" name="intent" value="add-course" />
            <Field id="course-role" label={t('columns.role')}>
              <Select
                name="role"
                value={role}
                onChange={(event) => setRole(event.currentTarget.value)}
                options={templates.map((option) => ({
                  value: option.role,
                  label: t(`roles.${option.role}`),
                }))}
              />
            </Field>
            <Field id="course-title" label={t('columns.title')} required {...errorAt('title')}>
              <TextInput
                name="title"
                key={role}
                defaultValue={template?.title ?? ''}
                maxLength={200}
              />
            </Field>
            <Field id="course-mark" label={t('columns.passMark')} required {...errorAt('passMark')}>
              <NumberInput
                name="passMark"
                key={role}
                unit="%"
                defaultValue={template?.passMark ?? 80}
              />
            </Field>
            <SubmitButton>{t('form:save')}</SubmitButton>
          </Form>
        </Dialog>
      )}
    </>
  );
}
