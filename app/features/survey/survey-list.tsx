import { ClipboardList, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '~/components/ui/badge';
import { LinkButton } from '~/components/ui/button';
import { type Column, DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { TextLink } from '~/components/ui/text-link';
import type { SurveyListItem } from '~/domain/survey/survey-view';
import { useMay } from '~/features/shell/use-may';
import { useFormat } from '~/i18n/format-context';
import { paths } from '~/platform/paths';
import { AnswerProgress } from './answer-progress';
import { CopyLink } from './copy-link';
import { SurveyStatus } from './survey-status';

type SurveyListProps = {
  engagementId: string;
  surveys: SurveyListItem[];
  /** Where the public pages stand, for links that are sent out. */
  publicOrigin: string;
};

export function SurveyList({ engagementId, surveys, publicOrigin }: SurveyListProps) {
  const { t } = useTranslation('survey');
  const mayEdit = useMay()('engagement:edit');
  const newButton = mayEdit && (
    <LinkButton
      to={paths.engagement.survey(engagementId, 'new')}
      variant="primary"
      icon={<Plus aria-hidden="true" />}
    >
      {t('new')}
    </LinkButton>
  );
  const columns = useColumns(engagementId, publicOrigin);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        action={surveys.length > 0 && newButton}
      />
      {surveys.length === 0 ? (
        <EmptyState
          title={t('list.empty')}
          icon={<ClipboardList />}
          action={newButton || undefined}
        >
          {mayEdit ? t('list.emptyText') : t('list.emptyForReader')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('list.caption')}
          columns={columns}
          rows={surveys}
          rowKey={({ id }) => id}
          empty={t('list.empty')}
        />
      )}
    </>
  );
}

function useColumns(engagementId: string, publicOrigin: string): Column<SurveyListItem>[] {
  const { t } = useTranslation('survey');
  const format = useFormat();
  return [
    {
      key: 'title',
      header: t('list.title'),
      rowHeader: true,
      className: 'min-w-36',
      cell: ({ id, title }) => (
        <TextLink to={paths.engagement.survey(engagementId, id)}>{title}</TextLink>
      ),
    },
    {
      key: 'state',
      header: t('list.state'),
      cell: ({ state }) => <SurveyStatus state={state} look="quiet" />,
    },
    {
      key: 'answers',
      header: t('list.answers'),
      className: 'min-w-40',
      cell: ({ state, answers, invited }) =>
        state === 'draft' ? (
          <span className="text-faint">–</span>
        ) : (
          <AnswerProgress answers={answers} invited={invited} />
        ),
    },
    {
      key: 'closesOn',
      header: t('list.closesOn'),
      className: 'whitespace-nowrap',
      cell: ({ closesOn }) => (closesOn ? format.date(closesOn) : t('list.noClosingDay')),
    },
    {
      key: 'link',
      header: t('list.link'),
      cell: ({ state, publicToken, title }) =>
        state === 'open' ? (
          <CopyLink url={publicOrigin + paths.survey(publicToken)} about={title} size="small" />
        ) : null,
    },
    { key: 'kind', header: t('list.kind'), cell: ({ kind }) => <Badge>{t(`kind.${kind}`)}</Badge> },
  ];
}
