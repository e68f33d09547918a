import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThread } from '~/domain/thread/build-thread';
import { looseEndsUpTo } from '~/domain/thread/loose-ends';
import { nodeKey, type ThreadRecords } from '~/domain/thread/thread-records';
import { downstream, threadThrough, upstream } from '~/domain/thread/walk-thread';

const nothing: ThreadRecords = {
  evidence: [],
  problems: [],
  steps: [],
  measures: [],
  goals: [],
  pilots: [],
  manualSections: [],
  rolloutTeams: [],
};

/** One complete thread: slow quotations, found in data, tied through to two teams. */
const complete: ThreadRecords = {
  evidence: [{ id: 'e', title: 'Cycle 45 d' }],
  problems: [{ id: 'p', title: 'Slow quotation', evidenceIds: ['e'] }],
  steps: [{ id: 's', title: 'Quote', marked: true, problemIds: ['p'] }],
  measures: [{ id: 'm', title: 'Price list', problemIds: ['p'], stepIds: ['s'], goalIds: ['g'] }],
  goals: [{ id: 'g', title: 'Cycle 30 d' }],
  pilots: [{ id: 'x', title: 'Team North', goalIds: ['g'] }],
  manualSections: [{ id: 'h', title: 'Quoting', measureIds: ['m'] }],
  rolloutTeams: [{ id: 't', title: 'Team South', manualSectionIds: ['h'] }],
};

function ends(records: ThreadRecords) {
  return buildThread(records).looseEnds.map(({ kind, node }) => `${node} ${kind}`);
}

describe('buildThread', () => {
  it('ties a complete thread without loose ends', () => {
    const thread = buildThread(complete);
    expect(thread.looseEnds).toEqual([]);
    expect(thread.nodes.map((node) => node.key)).toEqual([
      'evidence:e',
      'problem:p',
      'step:s',
      'measure:m',
      'goal:g',
      'pilot:x',
      'manual-section:h',
      'rollout-team:t',
    ]);
    expect(
      thread.edges.map(({ from, to, derived }) => `${from}>${to}${derived ? ' derived' : ''}`),
    ).toEqual([
      'evidence:e>problem:p',
      'problem:p>step:s',
      'problem:p>measure:m',
      'step:s>measure:m',
      'measure:m>goal:g',
      'goal:g>pilot:x',
      'measure:m>manual-section:h',
      'manual-section:h>rollout-team:t',
      'pilot:x>manual-section:h derived',
    ]);
  });

  it('lists every kind of loose end', () => {
    expect(
      ends({
        evidence: [{ id: 'e', title: '' }],
        problems: [{ id: 'p', title: '', evidenceIds: [] }],
        steps: [
          { id: 's', title: '', marked: true, problemIds: [] },
          { id: 'fine', title: '', problemIds: [] },
        ],
        measures: [{ id: 'm', title: '', problemIds: [], goalIds: [] }],
        goals: [{ id: 'g', title: '' }],
        pilots: [{ id: 'x', title: '', goalIds: [] }],
        manualSections: [{ id: 'h', title: '', measureIds: [] }],
        rolloutTeams: [{ id: 't', title: '', manualSectionIds: [] }],
      }),
    ).toEqual([
      'evidence:e evidence-without-problem',
      'problem:p problem-without-evidence',
      'problem:p problem-without-step',
      'step:s marked-step-without-problem',
      'problem:p problem-without-measure',
      'measure:m measure-without-problem',
      'measure:m measure-without-goal',
      'goal:g goal-without-measure',
      'goal:g goal-without-pilot',
      'pilot:x pilot-without-goal',
      'measure:m measure-without-manual-section',
      'manual-section:h manual-section-without-measure',
      'manual-section:h manual-section-without-team',
      'rollout-team:t team-without-manual-section',
    ]);
  });

  it('asks nothing of problems not chosen and measures dropped', () => {
    const [problem] = complete.problems;
    const [measure] = complete.measures;
    if (!problem || !measure) throw new Error('sample');
    expect(
      ends({ ...nothing, problems: [{ ...problem, chosen: false, evidenceIds: [] }] }),
    ).toEqual([]);
    expect(ends({ ...complete, measures: [{ ...measure, dropped: true }] })).toEqual([
      'problem:p problem-without-measure',
      'goal:g goal-without-measure',
      'manual-section:h manual-section-without-measure',
    ]);
  });

  it('reports references to records that are gone at the record that holds them', () => {
    const thread = buildThread({ ...complete, goals: [], evidence: [] });
    expect(thread.looseEnds.filter((end) => end.kind === 'broken-reference')).toEqual([
      expect.objectContaining({
        node: 'problem:p',
        title: 'Slow quotation',
        missing: 'evidence:e',
      }),
      expect.objectContaining({ node: 'measure:m', title: 'Price list', missing: 'goal:g' }),
      expect.objectContaining({ node: 'pilot:x', title: 'Team North', missing: 'goal:g' }),
    ]);
  });

  it('keeps what a later phase will ask for until then', () => {
    const thread = buildThread({ ...complete, pilots: [], manualSections: [], rolloutTeams: [] });
    expect(looseEndsUpTo(thread.looseEnds, 'redesign')).toEqual([]);
    expect(looseEndsUpTo(thread.looseEnds, 'pilot').map((end) => end.kind)).toEqual([
      'goal-without-pilot',
    ]);
    expect(looseEndsUpTo(thread.looseEnds, 'rollout')).toHaveLength(2);
  });
});

describe('walking', () => {
  const two: ThreadRecords = {
    ...complete,
    evidence: [...complete.evidence, { id: 'e2', title: '' }],
    problems: [...complete.problems, { id: 'p2', title: '', evidenceIds: ['e2'] }],
    steps: [],
  };
  const thread = buildThread(two);

  it('goes both ways', () => {
    expect([...upstream(thread, 'measure:m')].toSorted()).toEqual(['evidence:e', 'problem:p']);
    expect([...downstream(thread, 'problem:p2')]).toEqual([]);
    expect(downstream(thread, 'evidence:e').has('rollout-team:t')).toBe(true);
    const through = threadThrough(thread, 'goal:g');
    expect(through.nodes.has('evidence:e2')).toBe(false);
    expect(through.nodes.size).toBe(7);
    expect(through.edges).toHaveLength(6);
  });

  it('finds a record below another exactly where it finds the other above it', () => {
    const ids = fc.subarray(['1', '2', '3']);
    const problems = fc.array(ids, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(problems, problems, problems, (evidence, fixes, goals) => {
        const all = ['1', '2', '3'].map((id) => ({ id, title: id }));
        const graph = buildThread({
          ...nothing,
          evidence: all,
          problems: all.map((one, index) => ({ ...one, evidenceIds: evidence[index] ?? [] })),
          measures: all.map((one, index) => ({
            ...one,
            problemIds: fixes[index] ?? [],
            goalIds: goals[index] ?? [],
          })),
          goals: all,
        });
        for (const goal of all) {
          for (const found of all) {
            const from = nodeKey('evidence', found.id);
            const to = nodeKey('goal', goal.id);
            expect(downstream(graph, from).has(to)).toBe(upstream(graph, to).has(from));
          }
        }
      }),
    );
  });
});
