import { createActor, signedInRequest } from 'test/factories/people';
import { describe, expect, test } from 'vitest';
import { entryTexts, libraryKinds } from '~/domain/library/library-document';
import * as shelfRoute from '~/routes/_app.library_.$kind/route';
import { readLibrary, readShelf } from '~/services/library/read-library.server';

function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe('the library', () => {
  test.each(['zh-CN', 'en'] as const)('every shelf is written in %s', async (locale) => {
    const actor = await createActor('director');
    for (const kind of libraryKinds) {
      const { entries } = value(await readShelf(actor, locale, kind));
      expect(entries.length).toBeGreaterThan(0);
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      const texts = entries.flatMap(entryTexts);
      const chinese = texts.filter((text) => /\p{Script=Han}/u.test(text));
      if (locale === 'en') expect(chinese).toEqual([]);
      else expect(chinese.length).toBeGreaterThan(0);
    }
  });

  test('is searched in the language of the reader', async () => {
    const actor = await createActor();
    const chinese = value(await readLibrary(actor, 'zh-CN', '必填 抽查'));
    expect(chinese.hits.map(({ kind }) => kind)).toContain('maturity');
    const english = value(await readLibrary(actor, 'en', 'QUOTATION'));
    expect(english.hits.length).toBeGreaterThan(0);
    expect(value(await readLibrary(actor, 'en', 'zzzz')).hits).toEqual([]);
    expect(value(await readLibrary(actor, 'en', '  ')).hits).toEqual([]);
  });

  test('is not for pilot members, and has no other shelves', async () => {
    const member = await createActor('member');
    expect(await readLibrary(member, 'en', '')).toMatchObject({ error: { code: 'forbidden' } });
    const request = await signedInRequest(await createActor(), '/library/nothing');
    await expect(
      shelfRoute.loader({ request, params: { kind: 'nothing' }, context: {} } as never),
    ).rejects.toMatchObject({ init: { status: 404 } });
  });
});
