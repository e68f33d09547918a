import { createHash, randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type SuggestedProblem, suggestedProblemSchema } from '~/domain/funnel/suggested-problem';
import type { DatasetManifest } from './manifest.server';

const FILE = 'suggestions.json';

const cachedSchema = z.object({
  key: z.string(),
  problems: z.array(suggestedProblemSchema),
  n: z.number(),
  query: z.string(),
});
export type FoundSuggestions = { problems: SuggestedProblem[]; n: number; query: string };

/** Changes with the data, with how they are read, and with the rules. */
function keyOf(manifest: DatasetManifest, rulesVersion: number): string {
  const content = JSON.stringify([rulesVersion, manifest]);
  return createHash('sha256').update(content).digest('hex');
}

/** What the rules found in these data before; null where they have to look again. */
export async function readSuggestions(
  folder: string,
  manifest: DatasetManifest,
  rulesVersion: number,
): Promise<FoundSuggestions | null> {
  let text: string;
  try {
    text = await readFile(path.join(folder, FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const parsed = cachedSchema.safeParse(readJson(text));
  if (!parsed.success || parsed.data.key !== keyOf(manifest, rulesVersion)) return null;
  const { problems, n, query } = parsed.data;
  return { problems, n, query };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps them beside the data. Two who write at once write the same; each file is whole. */
export async function writeSuggestions(
  folder: string,
  manifest: DatasetManifest,
  rulesVersion: number,
  found: FoundSuggestions,
): Promise<void> {
  const draft = path.join(folder, `.${FILE}-${randomBytes(6).toString('hex')}`);
  await writeFile(draft, JSON.stringify({ key: keyOf(manifest, rulesVersion), ...found }));
  await rename(draft, path.join(folder, FILE));
}
