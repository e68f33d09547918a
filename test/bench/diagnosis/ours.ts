/** The product's own way: the file looked through, imported, and the diagnosis read from it. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Result } from '~/domain/result';
import { breakdown } from '~/warehouse/breakdown.server';
import { funnel } from '~/warehouse/funnel.server';
import { importDeals } from '~/warehouse/import-deals.server';
import { inspectDeals } from '~/warehouse/inspect-csv.server';
import { processView } from '~/warehouse/process-view.server';
import { measureParts } from '../measure-parts';

const [source = ''] = process.argv.slice(2);
const data = mkdtempSync(path.join(os.tmpdir(), 'penstock-bench-'));
const folder = path.join(data, 'datasets', 'bench');
mkdirSync(folder, { recursive: true });
copyFileSync(source, path.join(folder, 'source.csv'));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const { part, end } = measureParts();
const { guess } = await part('inspection', async () =>
  value(await inspectDeals(path.join(folder, 'source.csv'))),
);
const mapping = guess.mapping;
if (!mapping) throw new Error('The mapping was not found.');
await part('import', async () => value(await importDeals({ folder, mapping })));
await part('funnel', async () => value(await funnel(folder, {})));
await part('comparisons', async () => {
  for (const column of ['owner', 'team', 'source']) value(await breakdown(folder, column, {}));
});
const log = await part('directly-follows graph', async () => value(await processView(folder)));
await part('a filter changed', async () => {
  const filter = { where: [{ column: 'team', values: ['1组'] }] };
  value(await funnel(folder, filter));
});
rmSync(data, { recursive: true, force: true });
end({
  cases: log.totals.cases,
  events: log.totals.events,
  edges: log.edges.length,
  variants: log.totals.variants,
});
