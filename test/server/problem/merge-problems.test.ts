import { createActor, createColleague, createEngagement } from 'test/factories/people';
import { fileRequest, smallFile } from 'test/server/dataset/upload-form';
import { expectOk } from 'test/server/warehouse/dataset-folder';
import { describe, expect, it } from 'vitest';
import { uploadAndImport } from '~/services/dataset/upload-and-import.server';
import { attachMetric } from '~/services/problem/attach-evidence.server';
import { chooseProblem } from '~/services/problem/choose-problem.server';
import { listProblems } from '~/services/problem/list-problems.server';
import { mergeProblems } from '~/services/problem/merge-problems.server';
import { readProblem } from '~/services/problem/read-problem.server';
import { createProblem } from '~/services/problem/save-problem.server';

describe('merging two problems', () => {
  it('brings evidence, text and the choice together, and leaves one', async () => {
    const actor = await createActor('consultant');
    const { id } = await createEngagement(actor);
    const dataset = expectOk(await uploadAndImport(actor, id, fileRequest(smallFile)));
    const make = async (title: string) =>
      expectOk(await createProblem(actor, id, { title, description: `about ${title}` })).id;
    const [kept, other] = [await make('slow offers'), await make('late offers')];
    for (const problem of [kept, other]) {
      expectOk(
        await attachMetric(actor, id, problem, {
          datasetId: dataset.id,
          metric: 'win-rate',
          note: '',
        }),
      );
    }
    expectOk(await chooseProblem(actor, id, other, true));

    const director = await createColleague(actor, 'director', id);
    expect(await mergeProblems(director, id, kept, other)).toMatchObject({ ok: false });
    expect(await mergeProblems(actor, id, kept, kept)).toMatchObject({ ok: false });
    expectOk(await mergeProblems(actor, id, kept, other));

    const { problems } = expectOk(await listProblems(actor, id));
    expect(problems).toMatchObject([{ id: kept, chosen: true, revision: 2 }]);
    const merged = expectOk(await readProblem(actor, id, kept));
    expect(merged.evidence).toHaveLength(2);
    expect(merged.description).toBe('about slow offers\n\nlate offers\n\nabout late offers');
    expect(merged.others).toEqual([]);
    expect(await mergeProblems(actor, id, kept, other)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});
