import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addImport } from '~/warehouse/add-import.server';
import { compareImports } from '~/warehouse/compare-imports.server';
import { withConnection } from '~/warehouse/engine.server';
import { readManifest } from '~/warehouse/manifest.server';
import { processView } from '~/warehouse/process-view.server';
import { readRows } from '~/warehouse/read-rows.server';
import { type DatasetFolders, datasetFolders, expectOk, importGuessed } from './dataset-folder';

let folders: DatasetFolders;
beforeAll(async () => {
  folders = await datasetFolders();
});
afterAll(() => folders.remove());

const first = [
  'Deal ID,Stage,Owner,Grade,Amount,Created,Closed',
  'A-1,Won,Ada,North,1000,2025-01-02,2025-02-01',
  'A-2,Qualified,Ben,South,500,2025-01-05,',
  'A-3,Proposal,Ada,North,700,2025-02-01,',
  '',
].join('\n');
const second = [
  'Deal ID,Stage,Owner,Segment,Amount,Created,Closed',
  'A-2,Won,Ben,Large,500,2025-01-05,2025-03-01',
  'A-3,Proposal,Ada,Small,700,2025-02-01,',
  'A-4,Negotiation,Cem,Large,900,2025-03-01,',
  '',
].join('\n');

/** Both files as somebody would put them into one by hand. */
const both = [
  'Deal ID,Stage,Owner,Grade,Segment,Amount,Created,Closed',
  'A-2,Won,Ben,,Large,500,2025-01-05,2025-03-01',
  'A-3,Proposal,Ada,,Small,700,2025-02-01,',
  'A-4,Negotiation,Cem,,Large,900,2025-03-01,',
  'A-1,Won,Ada,North,,1000,2025-01-02,2025-02-01',
  '',
].join('\n');

const stages = {
  first: { stages: ['Qualified', 'Proposal'], wonStages: ['Won'], categories: ['Grade'] },
  second: { stages: ['Proposal', 'Negotiation'], wonStages: ['Won'], categories: ['Segment'] },
  both: {
    stages: ['Qualified', 'Proposal', 'Negotiation'],
    wonStages: ['Won'],
    categories: ['Grade', 'Segment'],
  },
};

async function rowsOf(folder: string, file: 'deals' | 'stageEntries', columns: string) {
  const manifest = expectOk(await readManifest(folder));
  const parquet = path.resolve(folder, manifest.files[file]);
  return withConnection(folder, (connection) =>
    readRows(
      connection,
      `SELECT ${columns} FROM read_parquet('${parquet}') ORDER BY ALL`,
      {},
      z.record(z.string(), z.unknown()),
    ),
  );
}

async function imported(source: string, changes: Parameters<typeof importGuessed>[1]) {
  const folder = await folders.make(source);
  return { folder, report: await importGuessed(folder, changes) };
}

describe('a file that is added to earlier data by deal id', () => {
  it('counts every deal once, as one file with both would', async () => {
    const earlier = await imported(first, stages.first);
    const whole = await imported(both, stages.both);
    const later = await imported(second, stages.second);
    const report = expectOk(
      await addImport({
        folder: later.folder,
        mapping: later.report.mapping,
        earlier: { id: 'first', folder: earlier.folder },
      }),
    );
    expect(report).toMatchObject({
      rows: 3,
      accepted: 4,
      rejected: 0,
      period: whole.report.period,
      addition: { earlierId: 'first', own: 3, kept: 1 },
    });
    expect(report.mapping.stages).toEqual(['Qualified', 'Proposal', 'Negotiation']);
    const manifest = expectOk(await readManifest(later.folder));
    const name = (header: string) =>
      manifest.columns.find((column) => column.header === header)?.name ?? 'missing';
    const shown = 'deal, stage, stage_rank, outcome, owner, amount::DOUBLE AS amount, created';
    const wanted = await rowsOf(whole.folder, 'deals', `${shown}, category_1, category_2`);
    expect(
      await rowsOf(
        later.folder,
        'deals',
        `${shown}, ${name('Grade')} AS category_1, ${name('Segment')} AS category_2`,
      ),
    ).toEqual(wanted);
    const entries = 'deal, rank, stage, entered, result';
    expect(await rowsOf(later.folder, 'stageEntries', entries)).toEqual(
      await rowsOf(whole.folder, 'stageEntries', entries),
    );
    expect((await readdir(path.dirname(later.folder))).filter((n) => n.includes('.aside'))).toEqual(
      [],
    );
  });

  it('says beforehand what would be new, changed, the same and missing', async () => {
    const earlier = await imported(first, stages.first);
    const later = await imported(second, stages.second);
    const compared = expectOk(
      await compareImports({
        folder: later.folder,
        mapping: later.report.mapping,
        earlierFolder: earlier.folder,
      }),
    );
    expect(compared).toEqual({
      added: 1,
      missing: 1,
      changed: 1,
      unchanged: 1,
      fields: [
        { field: 'stage', header: null, count: 1 },
        { field: 'outcome', header: null, count: 1 },
        { field: 'closed', header: null, count: 1 },
      ],
    });
  });

  it('refuses what tells no deals apart, and stages in the opposite order', async () => {
    const earlier = await imported(first, stages.first);
    const later = await imported(second, stages.second);
    const { deal: _deal, ...columns } = later.report.mapping.columns;
    const request = { folder: later.folder, earlier: { id: 'first', folder: earlier.folder } };
    expect(
      await addImport({ ...request, mapping: { ...later.report.mapping, columns } }),
    ).toMatchObject({ ok: false, error: { code: 'carry-needs-deal' } });
    expect(
      await addImport({
        ...request,
        mapping: { ...later.report.mapping, stages: ['Proposal', 'Qualified', 'Negotiation'] },
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'carry-stage-order-differs', details: { stage: 'Proposal' } },
    });
    expect(
      await addImport({
        ...request,
        mapping: {
          ...later.report.mapping,
          stages: ['Proposal'],
          lostStages: ['Negotiation', 'qualified'],
        },
      }),
    ).toMatchObject({ ok: false, error: { code: 'carry-stage-differs' } });
  });
});

describe('a log that is added to an earlier one', () => {
  const events = (lines: string[]) =>
    ['case:concept:name,concept:name,time:timestamp,org:resource', ...lines, ''].join('\n');
  const oldCases = [
    'c1,Open,2025-01-01T08:00:00Z,Ada',
    'c1,Close,2025-01-02T08:00:00Z,Ada',
    'c2,Check,2025-01-04T08:00:00Z,Ben',
    'c2,Open,2025-01-03T08:00:00Z,Ben',
  ];
  const newCases = [
    'c2,Open,2025-01-03T08:00:00Z,Ben',
    'c2,Check,2025-01-04T08:00:00Z,Ben',
    'c2,Close,2025-01-05T08:00:00Z,Ben',
    'c3,Open,2025-01-06T08:00:00Z,Cem',
  ];

  it('has each case with the events of one file alone', async () => {
    const earlier = await imported(events(oldCases), {});
    expect(earlier.report.events).toEqual({ count: 4, cases: 2, casesOutOfOrder: 1 });
    const later = await imported(events(newCases), {});
    const whole = await imported(events([...oldCases.slice(0, 2), ...newCases]), {});
    const report = expectOk(
      await addImport({
        folder: later.folder,
        mapping: later.report.mapping,
        earlier: { id: 'old', folder: earlier.folder },
      }),
    );
    expect(report.events).toEqual(whole.report.events);
    expect(report).toMatchObject({
      accepted: 6,
      period: whole.report.period,
      addition: { own: 2, kept: 1 },
    });
    const graph = expectOk(await processView(later.folder));
    const wanted = expectOk(await processView(whole.folder));
    expect(graph.totals).toEqual(wanted.totals);
    expect(graph.edges).toEqual(wanted.edges);
    expect(graph.variants).toEqual(wanted.variants);
    const compared = expectOk(
      await compareImports({
        folder: later.folder,
        mapping: later.report.mapping,
        earlierFolder: earlier.folder,
      }),
    );
    expect(compared).toMatchObject({ added: 1, missing: 1, changed: 1, unchanged: 0 });
  });
});
