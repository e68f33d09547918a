import { createActor, createColleague, createEngagement, createTeam } from 'test/factories/people';
import { aCase, importDeals, startProblem } from 'test/server/problem/problem-scenes';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { describe, expect, it } from 'vitest';
import { database } from '~/db/database.server';
import type { Actor } from '~/domain/permission/actor';
import { nodeKey } from '~/domain/thread/thread-records';
import { downstream, upstream } from '~/domain/thread/walk-thread';
import { now } from '~/platform/clock.server';
import { newId } from '~/platform/ids.server';
import { createCase } from '~/services/case-interview/save-case.server';
import { attachCase, attachMetric } from '~/services/problem/attach-evidence.server';
import { chooseProblem } from '~/services/problem/choose-problem.server';
import { readThread } from '~/services/thread/read-thread.server';

async function place() {
  const actor = await createActor('consultant');
  const engagement = await createEngagement(actor);
  return { actor, engagement };
}

/** The columns every record of an engagement has. */
function head(actor: Actor, engagementId: string) {
  const at = now();
  return {
    id: newId(),
    workspaceId: actor.workspaceId,
    engagementId,
    createdById: actor.userId,
    createdAt: at,
    updatedAt: at,
  };
}

/** One whole thread: evidence, problem, step, measure, goal, pilot, manual section, team. */
async function wholeThread(actor: Actor, engagementId: string) {
  const problem = await startProblem(actor, engagementId);
  await chooseProblem(actor, engagementId, problem, true);
  const datasetId = await importDeals(actor, engagementId);
  const { id: evidence } = expectOk(
    await attachMetric(actor, engagementId, problem, { datasetId, metric: 'win-rate', note: '' }),
  );
  const { createdById: updatedById, ...mapHead } = head(actor, engagementId);
  await database().processMap.createMany({
    data: [
      {
        ...mapHead,
        updatedById,
        variant: 'current',
        content: {
          steps: [
            { id: 'assign', name: '分配线索', marks: ['rework'] },
            { id: 'quote', name: '报价', marks: ['duplicate'] },
            { id: 'sign', name: '签约' },
          ],
        },
      },
      {
        ...mapHead,
        id: newId(),
        updatedById,
        variant: 'ideal',
        content: { steps: [{ id: 'auto-assign', name: '自动分配', derivedFrom: ['assign'] }] },
      },
    ],
  });
  const goal = head(actor, engagementId);
  await database().goal.create({
    data: {
      ...goal,
      name: '赢单率 25%',
      metric: 'win-rate',
      unit: 'share',
      direction: 'higher',
      filter: {},
      target: 0.25,
      startsOn: '2026-01-01',
      dueOn: '2026-06-01',
      owner: '李',
    },
  });
  const measure = head(actor, engagementId);
  await database().measure.create({
    data: {
      ...measure,
      problemId: problem,
      goalId: goal.id,
      stepId: 'auto-assign',
      manualSection: '线索分配',
      step: '',
      painPoint: '',
      aim: '',
      action: '一小时内分配',
      responsible: '',
      status: 'not-started',
      rank: 1,
    },
  });
  const pilot = head(actor, engagementId);
  await database().pilot.create({
    data: {
      ...pilot,
      question: '自动分配有用吗？',
      goalId: goal.id,
      metric: 'win-rate',
      direction: 'higher',
      teamColumn: 'team',
      pilotTeams: [],
      comparisonTeams: [],
      baselineFrom: '2026-01-01',
      startsOn: '2026-02-01',
      endsOn: '2026-03-15',
    },
  });
  await database().manualVersion.create({
    data: {
      ...head(actor, engagementId),
      number: 1,
      title: '手册',
      markdown: '# 手册\n\n## 线索分配 ##\n\n## 其他\n',
      status: 'released',
    },
  });
  const team = await createTeam({ id: engagementId, workspaceId: actor.workspaceId, name: '' });
  const rolloutTeam = newId();
  await database().rolloutTeam.create({
    data: {
      id: rolloutTeam,
      workspaceId: actor.workspaceId,
      engagementId,
      waveId: newId(),
      teamId: team.id,
      status: 'planned',
      updatedById: actor.userId,
      updatedAt: now(),
    },
  });
  return {
    problem,
    evidence: nodeKey('evidence', evidence),
    team: nodeKey('rollout-team', rolloutTeam),
    goal: goal.id,
    measure: measure.id,
  };
}

describe('the thread', () => {
  it('can be walked from evidence to rollout and back', async () => {
    const { actor, engagement } = await place();
    const made = await wholeThread(actor, engagement.id);
    const thread = expectOk(await readThread(actor, engagement.id));
    const kinds = new Map(thread.nodes.map(({ key, kind }) => [key, kind]));
    const walked = (keys: Set<string>) =>
      new Set(thread.nodes.filter(({ key }) => keys.has(key)).map(({ key }) => kinds.get(key)));
    expect(walked(downstream(thread, made.evidence))).toEqual(
      new Set(['problem', 'step', 'measure', 'goal', 'pilot', 'manual-section', 'rollout-team']),
    );
    expect(walked(upstream(thread, made.team))).toEqual(
      new Set(['evidence', 'problem', 'step', 'measure', 'goal', 'pilot', 'manual-section']),
    );
    // The ideal step stands for the current one; unmarked steps that nothing is done about stay out.
    expect(thread.nodes.filter(({ kind }) => kind === 'step').map(({ id }) => id)).toEqual([
      'assign',
      'quote',
    ]);
    const evidence = thread.nodes.find(({ key }) => key === made.evidence);
    expect(evidence).toMatchObject({ figure: { kind: 'metric', n: 3 } });
    expect(evidence?.figure).not.toHaveProperty('sql');
    expect(evidence?.to).toContain(`/problems/${made.problem}?origin=`);
  });

  it('lists what hangs loose, by the phase in which it should be tied', async () => {
    const { actor, engagement } = await place();
    const made = await wholeThread(actor, engagement.id);
    const loose = async () => {
      const { looseEnds } = expectOk(await readThread(actor, engagement.id));
      return looseEnds.map(({ kind, due }) => ({ kind, due }));
    };
    // Only the other marked step, and that not before the redesign.
    expect(await loose()).toEqual([{ kind: 'marked-step-without-problem', due: false }]);
    const { id: caseId } = expectOk(await createCase(actor, engagement.id, aCase()));
    expect(await loose()).toContainEqual({ kind: 'evidence-without-problem', due: true });
    expectOk(await attachCase(actor, engagement.id, made.problem, { caseId, note: '' }));
    expect(await loose()).toHaveLength(1);
    await database().workflowMachine.updateMany({
      where: { engagementId: engagement.id, machineId: 'engagement' },
      data: { state: 'pilot' },
    });
    expect(await loose()).toEqual([{ kind: 'marked-step-without-problem', due: true }]);
    await database().goal.update({ where: { id: made.goal }, data: { deletedAt: now() } });
    const kinds = (await loose()).map(({ kind }) => kind);
    expect(kinds).toContain('broken-reference');
    expect(kinds).toContain('measure-without-goal');
    expect(kinds).toContain('pilot-without-goal');
  });

  it('asks nothing of a problem that was not chosen, and points to where an end is mended', async () => {
    const { actor, engagement } = await place();
    const chosen = await startProblem(actor, engagement.id, 'A');
    await startProblem(actor, engagement.id, 'B');
    await chooseProblem(actor, engagement.id, chosen, true);
    const { nodes, looseEnds } = expectOk(await readThread(actor, engagement.id));
    expect(nodes.map(({ title, aside }) => ({ title, aside }))).toEqual([
      { title: 'A', aside: false },
      { title: 'B', aside: true },
    ]);
    expect(looseEnds.filter(({ due }) => due)).toMatchObject([
      {
        kind: 'problem-without-evidence',
        to: `/engagements/${engagement.id}/problems/${chosen}/evidence`,
      },
    ]);
  });

  it('belongs to one workspace and to those who read the engagement', async () => {
    const { actor, engagement } = await place();
    await wholeThread(actor, engagement.id);
    const stranger = await createActor('consultant');
    expect(await readThread(stranger, engagement.id)).toMatchObject({
      error: { code: 'not-found' },
    });
    const member = await createColleague(actor, 'member', engagement.id);
    expect(await readThread(member, engagement.id)).toMatchObject({ error: { code: 'forbidden' } });
    const elsewhere = await createEngagement(stranger);
    expect(expectOk(await readThread(stranger, elsewhere.id)).nodes).toEqual([]);
  });
});
