import {
  createActor,
  createColleague,
  createEngagement,
  signedInRequest,
} from 'test/factories/people';
import { describe, expect, it } from 'vitest';
import type { Actor } from '~/domain/permission/actor';
import type { ProcessMapInput } from '~/domain/process-map/process-map';
import { action, loader } from '~/routes/_app.engagements.$engagementId.map.$variant/route';
import { action as saveAction } from '~/routes/_app.engagements.$engagementId.map.$variant_.save/route';
import { loader as differenceLoader } from '~/routes/_app.engagements.$engagementId.map.difference/route';
import { readMap } from '~/services/process-map/read-map.server';
import { saveMap } from '~/services/process-map/save-map.server';

const content: ProcessMapInput = {
  steps: [
    {
      id: 'a',
      name: 'Quote',
      department: 'Sales',
      workingHours: 2,
      breakOwner: 'Li',
      marks: ['rework'],
    },
    { id: 'b', name: 'Sign', next: [{ to: 'a', share: 20, label: 'returned' }], end: true },
  ],
};

async function drawn() {
  const actor = await createActor();
  const { id } = await createEngagement(actor);
  await saveMap(actor, id, { variant: 'current', content, revision: 0 });
  return { actor, id, url: `/engagements/${id}/map/current` };
}

async function stepsOf(actor: Actor, id: string) {
  const read = await readMap(actor, id, 'current');
  return read.ok ? read.value.map.steps : [];
}

/** Remix hands a route its own context; the routes here use none. */
function args(request: Request, id: string, variant = 'current') {
  return { request, params: { engagementId: id, variant }, context: {} };
}

function tableForm(edit?: string): Record<string, string> {
  return {
    intent: 'save',
    revision: '1',
    content: JSON.stringify(content),
    'steps.0.id': 'a',
    'steps.0.name': 'Quote again',
    'steps.0.department': '',
    'steps.0.workingHours': '1.5',
    'steps.0.valueClass': 'VA',
    'steps.1.id': 'b',
    'steps.1.name': 'Sign',
    'steps.1.valueClass': 'BVA',
    'steps.1.controlPoint': 'on',
    'steps.1.marks': 'duplicate',
    ...(edit && { edit }),
  };
}

describe('the page without script', () => {
  it('saves the edited table over what the table does not show', async () => {
    const { actor, id, url } = await drawn();
    const answer = await action(args(await signedInRequest(actor, url, tableForm()), id));
    expect(answer).toMatchObject({ status: 302 });
    const [quote, sign] = await stepsOf(actor, id);
    expect(quote).toMatchObject({
      name: 'Quote again',
      department: '',
      workingHours: 1.5,
      valueClass: 'VA',
      breakOwner: 'Li',
      marks: [],
    });
    expect(sign).toMatchObject({
      controlPoint: true,
      marks: ['duplicate'],
      end: true,
      next: [{ to: 'a', share: 20, label: 'returned' }],
    });
  });

  it('does what a button of the table says', async () => {
    const { actor, id, url } = await drawn();
    await action(args(await signedInRequest(actor, url, tableForm('down a')), id));
    expect((await stepsOf(actor, id)).map(({ name }) => name)).toEqual(['Sign', 'Quote again']);
  });

  it('saves together what two people changed at different places', async () => {
    const { actor, id, url } = await drawn();
    const colleague = await createColleague(actor, 'consultant', id);
    const theirs = {
      steps: content.steps.map((step) => (step.id === 'b' ? { ...step, input: 'Offer' } : step)),
    };
    await saveMap(colleague, id, { variant: 'current', content: theirs, revision: 1 });
    const answer = await action(args(await signedInRequest(actor, url, tableForm()), id));
    expect(answer).toMatchObject({ status: 302 });
    expect(await stepsOf(actor, id)).toMatchObject([
      { name: 'Quote again', valueClass: 'VA' },
      { name: 'Sign', input: 'Offer', controlPoint: true },
    ]);
  });

  it('gives back what was typed when somebody else saved first', async () => {
    const { actor, id, url } = await drawn();
    await saveMap(actor, id, { variant: 'current', content: { steps: [] }, revision: 1 });
    const answer = await action(args(await signedInRequest(actor, url, tableForm()), id));
    expect(answer).toMatchObject({
      data: {
        error: { code: 'conflict' },
        draft: {
          map: { steps: [{ name: 'Quote again' }, { name: 'Sign' }] },
          conflict: { revision: 2, theirs: { steps: [] } },
        },
      },
    });
    expect(await stepsOf(actor, id)).toEqual([]);
  });

  it('adds pasted rows', async () => {
    const { actor, id, url } = await drawn();
    const form = { intent: 'paste', revision: '1', rows: 'Offer\tSales\nCall\tSales' };
    await action(args(await signedInRequest(actor, url, form), id));
    expect((await stepsOf(actor, id)).map(({ name }) => name)).toEqual([
      'Quote',
      'Sign',
      'Offer',
      'Call',
    ]);
  });

  it('shows both maps and their difference, and knows no others', async () => {
    const { actor, id, url } = await drawn();
    const request = () => signedInRequest(actor, url);
    expect(await loader(args(await request(), id, 'ideal'))).toMatchObject({
      origins: [{ id: 'a' }, { id: 'b' }],
    });
    expect(await differenceLoader(args(await request(), id))).toMatchObject({
      difference: { removed: [{ id: 'a' }, { id: 'b' }] },
    });
    await expect(loader(args(await request(), id, 'other'))).rejects.toMatchObject({
      init: { status: 404 },
    });
  });
});

describe('the editor’s saving', () => {
  async function save(actor: Actor, id: string, body: unknown) {
    const signedIn = await signedInRequest(actor, '/');
    const request = new Request(`http://localhost:3000/engagements/${id}/map/current/save`, {
      method: 'POST',
      headers: { cookie: signedIn.headers.get('cookie') ?? '', 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const response = await saveAction(args(request, id));
    return { status: response.status, body: (await response.json()) as unknown };
  }

  it('answers with the new revision, or with the version that was there first', async () => {
    const { actor, id } = await drawn();
    expect(await save(actor, id, { content, revision: 1 })).toMatchObject({
      status: 200,
      body: { ok: true, revision: 2 },
    });
    expect(await save(actor, id, { content: { steps: [] }, revision: 1 })).toMatchObject({
      status: 409,
      body: {
        ok: false,
        error: { code: 'conflict' },
        theirs: { steps: [{ id: 'a' }, { id: 'b' }] },
      },
    });
  });

  it.each([
    ['no JSON', '{', 422],
    ['no revision', { content }, 422],
    ['no map', { content: { steps: 1 }, revision: 1 }, 422],
    ['a body without end', JSON.stringify({ content: 'x'.repeat(8_000_001), revision: 1 }), 413],
  ])('refuses %s', async (_, body, status) => {
    const { actor, id } = await drawn();
    expect(await save(actor, id, body)).toMatchObject({ status, body: { ok: false } });
    expect(await stepsOf(actor, id)).toHaveLength(2);
  });

  it('refuses whoever may only read', async () => {
    const { actor, id } = await drawn();
    const director = await createColleague(actor, 'director', id);
    expect(await save(director, id, { content, revision: 1 })).toMatchObject({ status: 403 });
  });
});
