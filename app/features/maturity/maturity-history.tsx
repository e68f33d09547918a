import { Form, Link } from '@remix-run/react';
import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '~/components/ui/data-table';
import { Menu, MenuButton, MenuLink } from '~/components/ui/menu';
import { Section } from '~/components/ui/section';
import type { AssessmentView, MaturityModelTexts } from '~/domain/maturity/maturity-view';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { LevelMark } from './level-mark';
import { assessmentPath } from './maturity-paths';
import { signed } from './signed';

type MaturityHistoryProps = {
  engagementId: string;
  model: MaturityModelTexts;
  assessments: AssessmentView[];
  shownId: string;
  editable: boolean;
};

/** Every assessment, what it came to and how it differs from the one before. */
export function MaturityHistory(props: MaturityHistoryProps) {
  const { engagementId, model, assessments, shownId, editable } = props;
  const { t } = useTranslation('maturity');
  const format = useFormat();
  const columns: Column<AssessmentView>[] = [
    {
      key: 'date',
      header: t('history.date'),
      rowHeader: true,
      className: 'whitespace-nowrap',
      cell: ({ id, assessedOn }) => (
        <Link
          to={`?shown=${id}`}
          preventScrollReset
          aria-current={id === shownId ? 'true' : undefined}
          className="text-link"
        >
          {format.date(assessedOn)}
        </Link>
      ),
    },
    {
      key: 'overall',
      header: t('history.overall'),
      cell: ({ score }) => (
        <>
          <LevelMark level={score.overall} levels={model.levels} />
          {score.overall === null && (
            <span className="block text-muted text-sm">
              {t('history.partly', {
                done: score.dimensions.filter(({ observed }) => observed !== null).length,
                all: score.dimensions.length,
              })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'mean',
      header: t('history.mean'),
      numeric: true,
      cell: ({ score }) => format.number(score.meanLevel, 1),
    },
    {
      key: 'change',
      header: t('history.change'),
      className: 'min-w-36',
      cell: ({ change }) =>
        change ? (
          <>
            {change.overall !== null && (
              <span className="block">
                {change.overall === 0
                  ? t('history.sameLevel')
                  : t('history.levels', { change: signed(format, change.overall) })}
              </span>
            )}
            <span className="block text-muted text-sm">
              {t('history.marks', { gained: change.gainedMarks, lost: change.lostMarks })}
            </span>
          </>
        ) : (
          <span className="text-muted">{t('history.baseline')}</span>
        ),
    },
    {
      key: 'by',
      header: t('history.by'),
      cell: ({ assessedBy, note }) => (
        <>
          {assessedBy}
          {note && (
            <span className="block max-w-prose whitespace-pre-line text-muted text-sm">{note}</span>
          )}
        </>
      ),
    },
  ];
  const actions: Column<AssessmentView> = {
    key: 'actions',
    header: <span className="sr-only">{t('history.actions')}</span>,
    className: 'w-10 print:hidden',
    cell: ({ id, assessedOn }) => (
      <Menu
        label={<MoreHorizontal aria-hidden="true" />}
        ariaLabel={t('history.actionsFor', { date: format.date(assessedOn) })}
        variant="ghost"
        size="small"
        iconOnly
      >
        <MenuLink to={assessmentPath(engagementId, id)}>
          <Pencil aria-hidden="true" />
          {t('form:edit')}
        </MenuLink>
        <Form method="post" action={paths.engagement.maturity(engagementId)}>
          <input type="hidden" name="intent" value="delete" />
          <input type="hidden" name="id" value={id} />
          <MenuButton type="submit" danger>
            <Trash2 aria-hidden="true" />
            {t('form:delete')}
          </MenuButton>
        </Form>
      </Menu>
    ),
  };
  return (
    <Section title={t('history.title')} description={t('history.description')}>
      <DataTable
        caption={t('history.title')}
        rows={assessments}
        rowKey={({ id }) => id}
        isSelected={({ id }) => id === shownId}
        empty={null}
        columns={editable ? [...columns, actions] : columns}
      />
    </Section>
  );
}
