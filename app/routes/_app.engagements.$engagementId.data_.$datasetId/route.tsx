import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '~/auth/session.server';
import { datasetMappingSchema } from '~/domain/dataset/mapping';
import { ok } from '~/domain/result';
import { DatasetPage } from '~/features/dataset/dataset-page';
import { failedUpload } from '~/features/dataset/failed-upload.server';
import { lookupChoiceOf, lookupFormSchema } from '~/features/dataset/lookup-schema';
import {
  carryChoiceOf,
  choicesOfForm,
  mappingFormSchema,
  renameSchema,
} from '~/features/dataset/mapping-schema';
import { failedForm, orThrow, parseForm } from '~/features/form/form.server';
import { ActionError } from '~/features/shell/action-error';
import { pageMeta } from '~/features/shell/page-meta';
import { paths } from '~/platform/paths';
import { redirectWithToast } from '~/platform/toast.server';
import { cancelImport } from '~/services/dataset/cancel-import.server';
import { chooseCarryOn } from '~/services/dataset/carry-on.server';
import { changeDatasetMapping, renameDataset } from '~/services/dataset/change-dataset.server';
import { chooseSheet } from '~/services/dataset/choose-sheet.server';
import { startComparison } from '~/services/dataset/compare-dataset.server';
import { deleteDataset } from '~/services/dataset/delete-dataset.server';
import { describeDataset } from '~/services/dataset/describe-dataset.server';
import { startImport } from '~/services/dataset/import-dataset.server';
import { changeLookup, removeLookup } from '~/services/dataset/lookups.server';
import { receiveLookup } from '~/services/dataset/receive-lookup.server';

export const meta = pageMeta('dataset');

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', datasetId = '' } = params;
  return { engagementId, ...orThrow(await describeDataset(actor, engagementId, datasetId)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request);
  const { engagementId = '', datasetId = '' } = params;
  const here = paths.engagement.dataset(engagementId, datasetId);
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const joined = await receiveLookup(actor, engagementId, datasetId, request);
    return joined.ok ? redirect(here) : failedUpload(joined.error);
  }
  const form = await request.formData();
  const intent = form.get('intent');
  if (intent === 'lookup') {
    const parsed = parseForm(lookupFormSchema, form);
    if (!parsed.ok) return failedForm(parsed.error, form);
    const { id, remove, ...choice } = parsed.value;
    const changed = remove
      ? await removeLookup(actor, engagementId, datasetId, id)
      : await changeLookup(actor, engagementId, datasetId, id, lookupChoiceOf(choice));
    return changed.ok ? redirect(here) : failedForm(changed.error, form);
  }
  if (intent === 'delete') {
    const deleted = await deleteDataset(actor, engagementId, datasetId);
    if (!deleted.ok) return failedForm(deleted.error, form);
    const list = paths.engagement.data(engagementId);
    return redirectWithToast(request, list, {
      message: 'dataset:toast.deleted',
      values: { name: deleted.value.name },
      undo: { action: list, fields: { intent: 'restore', id: datasetId } },
    });
  }
  if (intent === 'cancel') {
    const cancelled = await cancelImport(actor, engagementId, datasetId);
    return cancelled.ok ? redirect(here) : failedForm(cancelled.error, form);
  }
  if (intent === 'sheet') {
    const sheet = String(form.get('sheet') ?? '');
    const chosen = await chooseSheet(actor, engagementId, datasetId, sheet);
    return chosen.ok ? redirect(here) : failedForm(chosen.error, form);
  }
  if (intent === 'rename') {
    const parsed = parseForm(renameSchema, form);
    if (!parsed.ok) return failedForm(parsed.error, form);
    const renamed = await renameDataset(actor, engagementId, datasetId, parsed.value.name);
    if (!renamed.ok) return failedForm(renamed.error, form);
    return redirectWithToast(request, here, { message: 'dataset:toast.renamed' });
  }
  const parsed = parseForm(mappingFormSchema, form);
  if (!parsed.ok) return failedForm(parsed.error, form);
  const changed = await changeDatasetMapping(
    actor,
    engagementId,
    datasetId,
    choicesOfForm(parsed.value),
  );
  if (!changed.ok) return failedForm(changed.error, form);
  const { carry } = parsed.value;
  const chosen = carry
    ? await chooseCarryOn(
        actor,
        engagementId,
        datasetId,
        carryChoiceOf(carry),
        carry.follow === 'on',
      )
    : ok({ isChanged: false });
  if (!chosen.ok) return failedForm(chosen.error, form);
  const isReady = datasetMappingSchema.safeParse(changed.value).success;
  if (intent === 'compare' || (carry && carry.use !== 'new' && chosen.value.isChanged && isReady)) {
    const compared = await startComparison(actor, engagementId, datasetId);
    return compared.ok ? redirect(here) : failedForm(compared.error, form);
  }
  if (intent !== 'import') return redirect(here);
  const started = await startImport(actor, engagementId, datasetId, changed.value);
  return started.ok ? redirect(here) : failedForm(started.error, form);
}

export default function DatasetRoute() {
  return (
    <>
      <ActionError data={useActionData<typeof action>()} />
      <DatasetPage {...useLoaderData<typeof loader>()} />
    </>
  );
}
