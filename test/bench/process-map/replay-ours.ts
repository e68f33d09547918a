/** Ours: each case of the log replayed on the map, with what deviates. */
import { conformance } from '~/domain/process-map/conformance';
import { measureParts } from '../measure-parts';
import { readLog, sizedLog, usualMap } from './event-log';

const { log } = readLog();
const map = usualMap(log);
const ways = sizedLog(log, Number(process.argv[2] ?? log.length)).map((activities, index) => ({
  activities,
  owner: null,
  team: null,
  count: 1,
  deals: [String(index)],
}));
const { part, end } = measureParts();
const found = await part('replay', () => conformance(map, ways));
end({ cases: found.cases, fitting: found.fitting, activities: map.steps.length });
