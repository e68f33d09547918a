import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/auth/session.server';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pilotPlanSchema, teamsOf } from '~/features/pilot/pilot-schema';
import { PlanForm } from '~/features/pilot/plan-form';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { readPlanChoices } from '~/services/pilot/plan-choices.server';
import { savePilotPlan } from '~/services/pilot/save-pilot.server';

export const meta = pageMeta('pilot');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const { searchParams } = new URL(request.url);
  const choices = orThrow(
    await readPlanChoices(actor, engagementId, {
      datasetId: searchParams.get('dataset'),
      column: searchParams.get('column'),
    }),
  );
  // A pilot that runs has a plan that holds; the pilot's page shows it.
  if (!choices.open) throw redirect(paths.engagement.pilot(engagementId));
  return { engagementId, ...choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const parsed = parseForm(pilotPlanSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const { arms, ...plan } = parsed.value;
  const saved = await savePilotPlan(actor, engagementId, {
    ...plan,
    pilotTeams: teamsOf(arms, 'pilot'),
    comparisonTeams: teamsOf(arms, 'comparison'),
  });
  if (!saved.ok) return failedForm(saved.error, form);
  return redirectWithToast(request, paths.engagement.pilot(engagementId), {
    message: 'pilot:toast.planned',
  });
}

export default function PilotPlanRoute() {
  const { t } = useTranslation('pilot');
  const loaded = useLoaderData<typeof loader>();
  const actionData = useActionData<typeof action>();
  const { engagementId, goals, datasets, iteration } = loaded;
  const missing = goals.length === 0 ? 'goals' : datasets.length === 0 ? 'data' : null;
  return (
    <>
      <PageHeader
        title={t('planPage.title', { number: iteration })}
        description={t('planPage.description')}
      />
      {missing ? (
        <EmptyState
          title={t(`planPage.${missing}Title`)}
          action={
            <LinkButton
              to={
                missing === 'goals'
                  ? paths.engagement.goals(engagementId)
                  : paths.engagement.data(engagementId)
              }
              variant="primary"
            >
              {t(`planPage.${missing}Action`)}
            </LinkButton>
          }
        >
          {t(`planPage.${missing}Text`)}
        </EmptyState>
      ) : (
        <PlanForm {...loaded} actionData={actionData} />
      )}
    </>
  );
}
