import { useTranslation } from 'react-i18next';
import { PageHeader } from '~/components/ui/page-header';
import { LinkTabs } from '~/components/ui/tabs';
import { TextLink } from '~/components/ui/text-link';
import type { EvidenceSources } from '~/domain/problem/evidence-choice';
import { type EvidenceKind, evidenceKinds } from '~/domain/problem/evidence-figure';
import { ActionError } from '~/features/shell/action-error';
import { paths } from '~/platform/paths';
import { AttachCase } from './attach-case';
import { AttachMetric, type MetricPanelData } from './attach-metric';
import { AttachSurveyAnswer, type SurveyPanelData } from './attach-survey-answer';
import { attachPath } from './problem-paths';

type AttachPageProps = Omit<MetricPanelData, 'datasets'> &
  Pick<SurveyPanelData, 'survey'> & {
    engagementId: string;
    kind: EvidenceKind;
    problem: { id: string; title: string };
    sources: EvidenceSources;
    attachedCases: string[];
    actionData: unknown;
  };

/** Three kinds of evidence, one tab each. */
export function AttachPage(props: AttachPageProps) {
  const { engagementId, kind, problem, sources, actionData } = props;
  const { t } = useTranslation('problem');
  return (
    <>
      <PageHeader
        title={t('attach')}
        description={
          <TextLink to={paths.engagement.problem(engagementId, problem.id)}>
            {problem.title}
          </TextLink>
        }
      >
        <LinkTabs
          label={t('attach')}
          items={evidenceKinds.map((known) => ({
            label: t(`kinds.${known}`),
            to: attachPath(engagementId, problem.id, known),
            current: known === kind,
          }))}
        />
      </PageHeader>
      <ActionError data={actionData} />
      {kind === 'metric' && (
        <AttachMetric
          engagementId={engagementId}
          datasets={sources.datasets}
          choice={props.choice}
          choices={props.choices}
          preview={props.preview}
        />
      )}
      {kind === 'survey' && (
        <AttachSurveyAnswer
          engagementId={engagementId}
          surveys={sources.surveys}
          survey={props.survey}
        />
      )}
      {kind === 'case' && (
        <AttachCase
          engagementId={engagementId}
          cases={sources.cases}
          attached={props.attachedCases}
        />
      )}
    </>
  );
}
