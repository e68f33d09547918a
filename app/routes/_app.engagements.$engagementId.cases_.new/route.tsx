import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { requireActor } from '~/auth/session.server';
import { PageHeader } from '~/components/ui/page-header';
import { CaseForm } from '~/features/case-interview/case-form';
import { caseSchema } from '~/features/case-interview/case-schema';
import { DealChoice } from '~/features/case-interview/deal-choice';
import { useDealValues } from '~/features/case-interview/use-deal-values';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { chooseCaseDeal } from '~/services/case-interview/case-deals.server';
import { prepareCase } from '~/services/case-interview/read-case-guide.server';
import { createCase } from '~/services/case-interview/save-case.server';

export const meta = pageMeta('caseInterview');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const parameters = new URL(request.url).searchParams;
  const choice = await chooseCaseDeal(actor, engagementId, {
    datasetId: parameters.get('dataset'),
    dealId: parameters.get('deal'),
    find: parameters.get('find') ?? '',
  });
  return {
    engagementId,
    currency: actor.currency,
    choice: orThrow(choice),
    ...orThrow(await prepareCase(actor, engagementId)),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const engagementId = params.engagementId ?? '';
  const form = await request.formData();
  const parsed = parseForm(caseSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const created = await createCase(actor, engagementId, parsed.value);
  if (!created.ok) return failedForm(created.error, form);
  return redirectWithToast(request, paths.engagement.case(engagementId, created.value.id), {
    message: 'caseInterview:toast.saved',
  });
}

export default function NewCaseRoute() {
  const { t } = useTranslation('caseInterview');
  const { engagementId, guide, today, choice, currency } = useLoaderData<typeof loader>();
  const values = useDealValues(choice.deal, choice.datasetId, currency);
  const actionData = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t('new')} description={t('newDescription')} />
      <div className="mb-8 max-w-3xl">
        <DealChoice choice={choice} currency={currency} />
      </div>
      <CaseForm
        key={values?.dealId ?? 'none'}
        values={values}
        guide={guide}
        today={today}
        actionData={actionData}
        cancelTo={paths.engagement.cases(engagementId)}
      />
    </>
  );
}
