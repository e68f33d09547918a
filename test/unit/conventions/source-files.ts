import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export type SourceFile = { name: string; text: string; lines: number };

const root = path.resolve(import.meta.dirname, '../../..');
const skipped = new Set(['generated', 'node_modules']);

/** Source files under some folders of the project, named from its root with forward slashes. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => list(folder))
    .map((name) => {
      const text = readFileSync(path.join(root, name), 'utf8');
      return { name, text, lines: text.trimEnd().split('\n').length };
    });
}

function list(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : list(name);
    return /\.(ts|tsx|mjs|sql|css)$/.test(entry.name) ? [name] : [];
  });
}

/** The text without comments, so that a rule about code does not meet a sentence. */
export function codeOf({ text }: SourceFile): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}
