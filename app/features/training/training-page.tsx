import { Form } from '@remix-run/react';
import { GraduationCap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '~/components/form/submit-button';
import { Status } from '~/components/ui/badge';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { AddCourseForm, type CourseTemplate } from './add-course-form';
import { RecordResultForm } from './record-result-form';

type Course = {
  id: string;
  role: string;
  title: string;
  passMark: number;
  taken: number;
  passed: number;
  results: {
    id: string;
    person: string;
    team: string;
    score: number;
    passed: boolean;
    takenOn: string;
  }[];
};

type TrainingPageProps = {
  courses: Course[];
  teams: { id: string; name: string }[];
  templates: CourseTemplate[];
  today: string;
  actionData?: unknown;
};

/** Courses by role and who has passed. */
export function TrainingPage({ courses, teams, templates, today, actionData }: TrainingPageProps) {
  const { t } = useTranslation('training');
  const format = useFormat();
  const mayEdit = useMay()('engagement:edit');
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={mayEdit && <AddCourseForm templates={templates} actionData={actionData} />}
      />
      <ActionError data={actionData} />
      {courses.length === 0 && (
        <EmptyState title={t('empty.title')} icon={<GraduationCap />}>
          {t('empty.text')}
        </EmptyState>
      )}
      <div className="space-y-10">
        {courses.map((course) => (
          <Section
            key={course.id}
            title={course.title}
            description={t('summary', {
              role: t(`roles.${course.role}`),
              passMark: course.passMark,
              passed: course.passed,
              taken: course.taken,
            })}
            actions={
              mayEdit && (
                <Form method="post">
                  <input type="hidden" name="intent" value="delete" />
                  <input type="hidden" name="id" value={course.id} />
                  <SubmitButton variant="ghost">{t('form:delete')}</SubmitButton>
                </Form>
              )
            }
          >
            {mayEdit && (
              <RecordResultForm
                courseId={course.id}
                teams={teams}
                today={today}
                actionData={actionData}
              />
            )}
            <DataTable
              caption={course.title}
              rows={course.results}
              rowKey={(row) => row.id}
              empty={t('noResults')}
              columns={[
                {
                  key: 'person',
                  header: t('columns.person'),
                  rowHeader: true,
                  cell: (row) => row.person,
                },
                { key: 'team', header: t('columns.team'), cell: (row) => row.team },
                {
                  key: 'score',
                  header: t('columns.score'),
                  unit: '%',
                  numeric: true,
                  cell: (row) => format.number(row.score),
                },
                {
                  key: 'passed',
                  header: t('columns.passed'),
                  cell: (row) => (
                    <Status tone={row.passed ? 'positive' : 'critical'} look="quiet">
                      {row.passed ? t('passed') : t('failed')}
                    </Status>
                  ),
                },
                {
                  key: 'takenOn',
                  header: t('columns.takenOn'),
                  cell: (row) => format.date(row.takenOn),
                },
              ]}
            />
          </Section>
        ))}
      </div>
    </>
  );
}
