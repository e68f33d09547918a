import { useTranslation } from 'react-i18next';
import { Status } from '~/components/ui/badge';
import { Section } from '~/components/ui/section';
import type { MemberCourse } from '~/domain/member/member-page';
import { useFormat } from '~/i18n/format-context';
import { NothingHere } from './nothing-here';

type MemberTrainingProps = { courses: MemberCourse[]; namesEngagement: boolean };

/** The courses and how the reader's own tests went. */
export function MemberTraining({ courses, namesEngagement }: MemberTrainingProps) {
  const { t } = useTranslation('member');
  const open = courses.filter(({ result }) => !result?.passed).length;
  return (
    <Section
      title={t('training.title')}
      {...(courses.length > 0 && {
        description:
          open === 0 ? t('training.allPassed') : t('training.description', { count: open }),
      })}
    >
      {courses.length === 0 ? (
        <NothingHere>{t('training.empty')}</NothingHere>
      ) : (
        <ul className="card divide-y rounded-lg border bg-surface">
          {courses.map((course) => (
            <li
              key={course.id}
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5 px-4 py-3.5"
            >
              <div className="min-w-0 flex-1 basis-56">
                <h3 className="text-lg">{course.title}</h3>
                <p className="text-muted text-sm">
                  {t('training.facts', {
                    role: t(`training:roles.${course.role}`),
                    passMark: course.passMark,
                  })}
                  {namesEngagement && ` · ${course.engagementName}`}
                </p>
              </div>
              <CourseResult result={course.result} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function CourseResult({ result }: { result: MemberCourse['result'] }) {
  const { t } = useTranslation('member');
  const format = useFormat();
  if (!result) return <Status tone="neutral">{t('training.notTaken')}</Status>;
  return (
    <div className="sm:text-end">
      <Status tone={result.passed ? 'positive' : 'caution'}>
        {t(result.passed ? 'training.passed' : 'training.again')}
      </Status>
      <p className="mt-1 text-muted text-sm">
        {t('training.result', {
          score: format.number(result.score, Number.isInteger(result.score) ? 0 : 1),
          date: format.date(result.takenOn),
        })}
      </p>
    </div>
  );
}
