import { CalendarCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Section } from '~/components/ui/section';
import { ActionError } from '~/features/shell/action-error';
import { useMay } from '~/features/shell/use-may';
import { HealthTable } from './health-table';
import { ReviewForm } from './review-form';
import type { Review } from './shown-review';

type ReviewPageProps = {
  reviews: Review[];
  /** The month whose form is open. */
  editing: string | null;
  thisMonth: string;
  actionData?: unknown;
};

/** Month by month: the figures, what was decided, and what the next cycle should look at. */
export function ReviewPage({ reviews, editing, thisMonth, actionData }: ReviewPageProps) {
  const { t } = useTranslation('review');
  const mayEdit = useMay()('engagement:edit');
  const open = mayEdit ? editing : null;
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={
          mayEdit &&
          open === null && (
            <LinkButton to={`?month=${thisMonth}`} variant="primary">
              {t('write')}
            </LinkButton>
          )
        }
      />
      <ActionError data={actionData} />
      {open !== null && (
        <ReviewForm
          key={open}
          month={open}
          review={reviews.find(({ month }) => month === open) ?? null}
          previous={reviews.find(({ month }) => month < open) ?? null}
          actionData={actionData}
        />
      )}
      {open === null && reviews.length === 0 && (
        <EmptyState title={t('empty.title')} icon={<CalendarCheck />}>
          {t('empty.text')}
        </EmptyState>
      )}
      {open === null && (
        <div className="space-y-10">
          {reviews.map((review) => (
            <Section
              key={review.id}
              title={review.month}
              actions={
                mayEdit && (
                  <LinkButton to={`?month=${review.month}`} size="small">
                    {t('form:edit')}
                  </LinkButton>
                )
              }
            >
              <p className="mb-3 max-w-[72ch] whitespace-pre-line text-prose">{review.summary}</p>
              {review.rows.length > 0 && <HealthTable month={review.month} rows={review.rows} />}
              <Words label={t('fields.decisions')} text={review.decisions} />
              <Words label={t('fields.nextTopics')} text={review.nextTopics} />
            </Section>
          ))}
        </div>
      )}
    </>
  );
}

function Words({ label, text }: { label: string; text: string }) {
  if (!text) return null;
  return (
    <div className="mt-3">
      <h3 className="font-semibold">{label}</h3>
      <p className="max-w-[72ch] whitespace-pre-line">{text}</p>
    </div>
  );
}
