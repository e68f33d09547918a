import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { findActor } from '~/auth/session.server';
import { moveStep } from '~/domain/survey/survey-steps';
import { PublicSurveyForm } from '~/features/survey/public-survey-form';
import { PublicSurveyFrame } from '~/features/survey/public-survey-frame';
import { PublicSurveyMessage } from '~/features/survey/public-survey-message';
import {
  type ReturnedSheet,
  readPostedSheet,
  typedAnswers,
} from '~/features/survey/public-survey-submission.server';
import { senderOf, visitOf } from '~/features/survey/public-survey-visit.server';
import { readScore, ScoreMessage, scoreParameter } from '~/features/survey/score-message';
import { SurveyWords } from '~/features/survey/survey-sections';
import { useFormat } from '~/i18n/format-context';
import { statusOf } from '~/platform/http-status';
import { newId } from '~/platform/ids.server';
import { findPublicSurvey } from '~/services/survey/find-public-survey.server';
import { isSheetBeyondQuota } from '~/services/survey/is-beyond-quota.server';
import { isOpening, looksLikeRobot, markOpening } from '~/services/survey/robot-guard.server';
import { submitResponse } from '~/services/survey/submit-response.server';

/** The page is complete without script, so none is sent. */
export const handle = { withoutScript: true };

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page && 'title' in page.survey ? page.survey.title : 'Penstock · 渠成' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const parameters = new URL(request.url).searchParams;
  const received = parameters.get('received');
  const score = readScore(parameters.get('score'));
  const found = await findPublicSurvey(
    params.publicToken ?? '',
    visitOf(request, () => findActor(request)),
  );
  if (!found.ok) {
    const page = { submissionId: '', opened: '', received: null, score };
    const survey = { state: 'unknown' as const };
    return data({ survey, ...page }, { status: statusOf(found.error.code) });
  }
  return data({
    survey: found.value,
    submissionId: newId(),
    opened: markOpening(),
    received,
    score,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const publicToken = params.publicToken ?? '';
  const sheet = await readPostedSheet(request);
  if (!sheet) return data({ large: true as const }, { status: 413 });
  const submissionId = sheet.submissionId ?? newId();
  const { name } = sheet;
  const kept = {
    submissionId,
    name,
    opened: isOpening(sheet.opened) ? sheet.opened : markOpening(),
    step: sheet.step,
    typed: typedAnswers(sheet.entries),
    errors: {},
  };

  if (sheet.move === 'stay') return data<ReturnedSheet>(kept);
  if (sheet.move !== 'send') {
    const found = await findPublicSurvey(
      publicToken,
      visitOf(request, () => findActor(request)),
    );
    if (!found.ok || found.value.state !== 'open') return data<ReturnedSheet>(kept);
    const moved = moveStep(found.value.definition, sheet.step, sheet.move, sheet.entries);
    if (await isSheetBeyondQuota(publicToken, sheet.entries)) return data({ full: true as const });
    const isRefused = Object.keys(moved.errors).length > 0;
    return data<ReturnedSheet>({ ...kept, ...moved }, { status: isRefused ? 422 : 200 });
  }
  if (looksLikeRobot(sheet)) {
    return data<ReturnedSheet>({ ...kept, refusal: 'robot' }, { status: 422 });
  }
  const result = await submitResponse({
    publicToken,
    ...senderOf(request, () => findActor(request), sheet),
    submissionId,
    entries: sheet.entries,
  });
  if (!result.ok) {
    const { code, fields } = result.error;
    if (code === 'survey-quota-full') return data({ full: true as const });
    const refusal = reasons[code] ?? 'failed';
    return data<ReturnedSheet>(fields ? { ...kept, errors: fields } : { ...kept, refusal }, {
      status: statusOf(code),
    });
  }
  const url = new URL(request.url);
  url.searchParams.set('received', result.value.repeated ? 'again' : 'once');
  const { score } = result.value;
  if (score) url.searchParams.set('score', scoreParameter(score));
  return redirect(`${url.pathname.replace(/\.data$/, '')}${url.search}`, 303);
}

const reasons: Record<string, ReturnedSheet['refusal']> = {
  'too-many-requests': 'busy',
  'survey-answers-empty': 'empty',
  'survey-token-used': 'used',
};

export default function PublicSurveyRoute() {
  const { t } = useTranslation('survey');
  const { locale } = useFormat();
  const { survey, submissionId, opened, received, score } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent && 'large' in sent) return <Message kind="large" />;
  if (sent && 'full' in sent) return <Message kind="full" />;
  if (received !== null) {
    return (
      <Message kind={received === 'again' ? 'again' : 'thanks'}>
        {score && <ScoreMessage score={score} />}
        {survey.state === 'open' && (
          <SurveyWords text={survey.definition.closing} locale={locale} />
        )}
      </Message>
    );
  }
  if (survey.state !== 'open') {
    return (
      <Message kind={survey.state}>
        {sent && survey.state === 'closed' && <p className="mt-2">{t('public.closedKept')}</p>}
      </Message>
    );
  }
  return <PublicSurveyForm survey={survey} submissionId={submissionId} opened={opened} {...sent} />;
}

function Message(props: ComponentProps<typeof PublicSurveyMessage>) {
  return (
    <PublicSurveyFrame>
      <PublicSurveyMessage {...props} />
    </PublicSurveyFrame>
  );
}
