import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sqlText } from './engine.server';

/** Values that a statement takes; they never become part of its text. */
export type SqlParameters = Record<string, string | number | null>;

const files = new Map<string, string>();

/**
 * The folder of the query files. They are read where they lie in the project, from the sources as
 * well as from the server bundle, which lies deeper in the same tree.
 */
function queriesFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = path.join(folder, 'app', 'warehouse', 'queries');
    if (existsSync(candidate)) return candidate;
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('The folder app/warehouse/queries is missing.');
    folder = parent;
  }
}

/** The text of `queries/<name>.sql`. */
export function sqlFile(name: string): string {
  const known = files.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(path.join(queriesFolder(), `${name}.sql`), 'utf8').trim();
  files.set(name, text);
  return text;
}

/**
 * Puts fragments, which are SQL made here and never user text, into the `{{places}}` of a query;
 * fragments have places of their own.
 */
export function fillSql(template: string, fragments: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_place, name: string) => {
    const fragment = Object.hasOwn(fragments, name) ? fragments[name] : undefined;
    if (fragment === undefined) throw new Error(`The query has no fragment for {{${name}}}.`);
    return fillSql(fragment, fragments);
  });
}

/** The statement as a person may read and run it: parameters stand in it as literals. */
export function readableSql(sql: string, parameters: SqlParameters): string {
  return sql.replace(/\$([a-z][a-z0-9_]*)/g, (place, name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (value === undefined) return place;
    if (value === null) return 'NULL';
    return typeof value === 'number' ? String(value) : sqlText(value);
  });
}
