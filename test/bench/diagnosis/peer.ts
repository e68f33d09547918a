/** The peer: the log read, its directly-follows graph with waits, and its variants, by pm4js. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { measureParts } from '../measure-parts';

type Log = { traces: { events: unknown[] }[] };
type Peer = {
  CsvImporter: {
    apply(text: string, separator: string, quote: string, ...columns: string[]): Log;
  };
  FrequencyDfgDiscovery: { apply(log: Log): { pathsFrequency: Record<string, number> } };
  PerformanceDfgDiscovery: { apply(log: Log): unknown };
  GeneralLogStatistics: { getVariants(log: Log, key: string): Record<string, unknown> };
};
createRequire(import.meta.url)('pm4js');
const peer = globalThis as unknown as Peer;

const [file = '', deal = '', stage = '', at = ''] = process.argv.slice(2);
const { part, end } = measureParts();
const log = await part('import', () =>
  peer.CsvImporter.apply(readFileSync(file, 'utf8'), ',', '"', deal, stage, at),
);
const graph = await part('directly-follows graph', () => {
  peer.PerformanceDfgDiscovery.apply(log);
  return peer.FrequencyDfgDiscovery.apply(log);
});
const variants = await part('variants', () =>
  peer.GeneralLogStatistics.getVariants(log, 'concept:name'),
);
end({
  cases: log.traces.length,
  events: log.traces.reduce((sum, { events }) => sum + events.length, 0),
  edges: Object.keys(graph.pathsFrequency).length,
  variants: Object.keys(variants).length,
});
