import { createActor, createEngagement, signedInRequest } from 'test/factories/people';
import {
  answer,
  diagnosisTemplate,
  openedSurvey,
  pulseTemplate,
} from 'test/server/survey/survey-scenes';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import { wilsonInterval } from '~/domain/statistics/wilson-interval';
import { action as attachAction } from '~/routes/_app.engagements.$engagementId.problems_.$problemId_.evidence/route';
import { createCase } from '~/services/case-interview/save-case.server';
import { deleteDataset } from '~/services/dataset/delete-dataset.server';
import {
  attachCase,
  attachMetric,
  attachSurveyAnswer,
} from '~/services/problem/attach-evidence.server';
import { detachEvidence } from '~/services/problem/detach-evidence.server';
import { freezeMetric } from '~/services/problem/freeze-metric.server';
import { countSurvey } from '~/services/problem/freeze-survey-answer.server';
import { listProblems } from '~/services/problem/list-problems.server';
import { prepareAttaching } from '~/services/problem/prepare-attaching.server';
import { findEvidence, readProblem } from '~/services/problem/read-problem.server';
import { aCase, importDeals, startProblem } from './problem-scenes';

async function place() {
  const actor = await createActor('consultant');
  const engagement = await createEngagement(actor);
  return { actor, engagement, problemId: await startProblem(actor, engagement.id) };
}

describe('a metric as evidence', () => {
  it('is computed by the warehouse and frozen with n, interval, filter, period and query', async () => {
    const { actor, engagement, problemId } = await place();
    const datasetId = await importDeals(actor, engagement.id);
    const choice = { datasetId, metric: 'win-rate' as const, note: '丢得多' };
    expectOk(await attachMetric(actor, engagement.id, problemId, choice));
    expectOk(
      await attachMetric(actor, engagement.id, problemId, {
        ...choice,
        column: 'owner',
        value: 'Ada',
      }),
    );
    const { evidence } = expectOk(await readProblem(actor, engagement.id, problemId));
    const [whole, narrowed] = evidence;
    expect(whole?.figure).toMatchObject({
      kind: 'metric',
      metric: 'win-rate',
      unit: 'share',
      value: 2 / 3,
      n: 3,
      interval: wilsonInterval(2, 3),
      period: { from: '2025-01-02' },
      filter: {},
    });
    expect(whole?.figure).toHaveProperty('sql', expect.stringContaining('outcome'));
    expect(whole).toMatchObject({ note: '丢得多', sourceExists: true, sourceId: datasetId });
    expect(narrowed?.figure).toMatchObject({
      value: 1,
      n: 1,
      headers: { owner: 'Owner' },
      filter: { where: [{ column: 'owner', values: ['Ada'] }] },
    });
    // Chips carry no query.
    const { problems } = expectOk(await listProblems(actor, engagement.id));
    expect(problems[0]?.evidence[0]?.figure).not.toHaveProperty('sql');
  });

  it('is refused without an observation, and from a foreign or deleted data set', async () => {
    const { actor, engagement, problemId } = await place();
    const datasetId = await importDeals(actor, engagement.id);
    const choice = { datasetId, metric: 'win-rate' as const };
    const early = { ...choice, from: '2001-01-01', to: '2001-12-31' };
    expect(await freezeMetric(actor, engagement.id, early)).toMatchObject({
      error: { code: 'no-observations' },
    });
    const stranger = await createActor('consultant');
    const elsewhere = await createEngagement(stranger);
    expect(await freezeMetric(stranger, elsewhere.id, choice)).toMatchObject({
      error: { code: 'not-found' },
    });
    expectOk(await attachMetric(actor, engagement.id, problemId, { ...choice, note: '' }));
    expectOk(await deleteDataset(actor, engagement.id, datasetId));
    const { evidence } = expectOk(await readProblem(actor, engagement.id, problemId));
    expect(evidence[0]).toMatchObject({ sourceExists: false, figure: { n: 3 } });
    expect((await freezeMetric(actor, engagement.id, choice)).ok).toBe(false);
  });

  it('is previewed before it is attached; a choice that no longer fits is dropped', async () => {
    const { actor, engagement, problemId } = await place();
    await importDeals(actor, engagement.id);
    const shown = expectOk(
      await prepareAttaching(actor, engagement.id, problemId, 'metric', {
        metric: { metric: 'cycle-days', column: 'region-of-another-file', value: 'x' },
      }),
    );
    expect(shown.choice.column).toBeUndefined();
    expect(shown.preview).toMatchObject({ figure: { metric: 'cycle-days', n: 2, value: 20 } });
    expect(shown.choices?.columns.map(({ key }) => key)).toContain('owner');
  });
});

describe('a survey answer as evidence', () => {
  it('is attached from the smallest group up and frozen', async () => {
    const { actor, engagement, problemId } = await place();
    const survey = await openedSurvey(actor, { templateId: pulseTemplate }, engagement);
    const choice = {
      surveyId: survey.id,
      questionId: 'used',
      of: 'option' as const,
      optionId: 'always',
      note: '',
    };
    for (let index = 0; index < 4; index += 1) await answer(survey.token, { used: 'always' });
    const few = expectOk(await countSurvey(actor, engagement.id, survey.id));
    expect(few.numbers).toEqual([]);
    expect(few.withheld).toBeGreaterThan(0);
    expect(await attachSurveyAnswer(actor, engagement.id, problemId, choice)).toMatchObject({
      error: { code: 'answer-withheld', details: { minimum: 5 } },
    });

    await answer(survey.token, { used: 'always' });
    expectOk(await attachSurveyAnswer(actor, engagement.id, problemId, choice));
    await answer(survey.token, { used: 'always' });
    const { evidence } = expectOk(await readProblem(actor, engagement.id, problemId));
    expect(evidence[0]?.figure).toMatchObject({
      kind: 'survey',
      unit: 'share',
      value: 1,
      n: 5,
      interval: wilsonInterval(5, 5),
    });
    expect(
      await attachSurveyAnswer(actor, engagement.id, problemId, { ...choice, optionId: 'no' }),
    ).toMatchObject({ error: { code: 'answer-withheld' } });
  });

  it('does not show how many answered a survey below the smallest group', async () => {
    const { actor, engagement, problemId } = await place();
    const survey = await openedSurvey(actor, { templateId: diagnosisTemplate }, engagement);
    const { sources } = expectOk(
      await prepareAttaching(actor, engagement.id, problemId, 'survey', { metric: {} }),
    );
    expect(sources.surveys).toEqual([
      { id: survey.id, title: '本周脉搏', answers: { shown: false, fewerThan: 5 } },
    ]);
  });
});

describe('a case as evidence', () => {
  it('is attached once and quoted as it stands now', async () => {
    const { actor, engagement, problemId } = await place();
    const { id: caseId } = expectOk(await createCase(actor, engagement.id, aCase()));
    const attached = await attachCase(actor, engagement.id, problemId, { caseId, note: '' });
    expect(await attachCase(actor, engagement.id, problemId, { caseId, note: '' })).toMatchObject({
      error: { code: 'evidence-attached-already' },
    });
    const { id } = expectOk(attached);
    const found = expectOk(await findEvidence(actor, engagement.id, id));
    expect(found).toMatchObject({ quote: { reason: '响应快', outcome: 'won' } });
    const stranger = await createActor('consultant');
    const elsewhere = await createEngagement(stranger);
    expect(expectOk(await findEvidence(stranger, elsewhere.id, id))).toBeNull();
  });

  it('comes off its own problem only', async () => {
    const { actor, engagement, problemId } = await place();
    const { id: caseId } = expectOk(await createCase(actor, engagement.id, aCase()));
    const { id } = expectOk(
      await attachCase(actor, engagement.id, problemId, { caseId, note: '' }),
    );
    const other = await startProblem(actor, engagement.id, 'B');
    expect(await detachEvidence(actor, engagement.id, other, id)).toMatchObject({
      error: { code: 'not-found' },
    });
    expectOk(await detachEvidence(actor, engagement.id, problemId, id));
    expect(await database().problemEvidence.count({ where: { problemId } })).toBe(0);
  });

  it('is chosen by a plain form', async () => {
    const { actor, engagement, problemId } = await place();
    const { id: caseId } = expectOk(await createCase(actor, engagement.id, aCase()));
    const params = { engagementId: engagement.id, problemId };
    const send = async (fields: Record<string, string>) =>
      attachAction({ request: await signedInRequest(actor, '/', fields), params, context: {} });
    expect(await send({ intent: 'case' })).toMatchObject({
      data: { errors: { caseId: 'form:required' } },
    });
    expect(await send({ intent: 'survey', surveyId: 'x', answer: 'nonsense' })).toMatchObject({
      data: { errors: { answer: 'form:invalidChoice' } },
    });
    expect(await send({ intent: 'case', caseId, note: '客户原话' })).toBeInstanceOf(Response);
    const { evidence } = expectOk(await readProblem(actor, engagement.id, problemId));
    expect(evidence.map(({ note }) => note)).toEqual(['客户原话']);
  });
});
