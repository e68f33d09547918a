import { describe, expect, test } from 'vitest';
import { codeOf, type SourceFile, sourceFiles } from './source-files';

function names(files: SourceFile[]): string[] {
  return files.map(({ name, lines }) => `${name} (${lines} lines)`);
}

describe('a file stays small enough to read', () => {
  test('routes have at most 200 lines', () => {
    expect(names(sourceFiles('app/routes').filter(({ lines }) => lines > 200))).toEqual([]);
  });

  test('services have at most 300 lines', () => {
    expect(names(sourceFiles('app/services').filter(({ lines }) => lines > 300))).toEqual([]);
  });
});

describe('everything has its place', () => {
  test('no test lies under app/routes, where it would become a page', () => {
    const tests = sourceFiles('app/routes').filter(({ name }) => /\.(test|spec)\./.test(name));
    expect(names(tests)).toEqual([]);
  });

  test('the environment is read in one file', () => {
    const readers = sourceFiles('app', 'machines', 'templates').filter(
      (file) => !file.name.startsWith('app/cli/') && /\bprocess\.env\b/.test(codeOf(file)),
    );
    expect(readers.map(({ name }) => name)).toEqual(['app/platform/env.server.ts']);
  });

  test('machines and domain have no clock and no randomness', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\(/;
    const offenders = sourceFiles('machines', 'app/domain').filter((file) =>
      impure.test(codeOf(file)),
    );
    expect(names(offenders)).toEqual([]);
  });

  test('names say the idea: kebab-case, and no drawer for the rest', () => {
    const offenders = sourceFiles('app', 'machines', 'templates', 'test').filter(({ name }) => {
      const parts = name.split('/');
      const file = parts.at(-1) ?? '';
      const isRoute = name.startsWith('app/routes/') || name.startsWith('prisma/');
      const isDrawer = parts.some((part) => /^(utils?|helpers?|misc|common|v2)(\.|$)/.test(part));
      return isDrawer || (!isRoute && !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/.test(file));
    });
    expect(names(offenders)).toEqual([]);
  });
});
