/** The peer: the same log on the same map as a Petri net, by pm4js' token-based replay. */
import { createRequire } from 'node:module';
import { flowsOf, isEnd, startsOf } from '~/domain/process-map/process-flow';
import { measureParts } from '../measure-parts';
import { readLog, sizedLog, usualMap } from './event-log';

type Named = object;
type Net = {
  addPlace(name: string): Named;
  addTransition(name: string, label: string | null): Named;
  addArcFromTo(from: Named, to: Named): void;
};
type Marking = { setTokens(place: Named, count: number): void };
type Attributes = { attributes: Record<string, unknown> };
type Peer = {
  PetriNet: new (name: string) => Net;
  Marking: new (net: Net) => Marking;
  AcceptingPetriNet: new (net: Net, start: Marking, end: Marking) => Named;
  EventLog: new () => { traces: Named[] };
  Trace: new () => { events: Attributes[] };
  Event: new () => Attributes;
  Attribute: new (value: unknown) => Named;
  TokenBasedReplay: { apply(log: Named, net: Named): { totalTraces: number; fitTraces: number } };
};
createRequire(import.meta.url)('pm4js');
const peer = globalThis as unknown as Peer;

const { log } = readLog();
const map = usualMap(log);

// A step is a transition between a place before and one after it; a way is a silent transition.
const net = new peer.PetriNet('map');
const before = map.steps.map((_, index) => net.addPlace(`before ${index}`));
const after = map.steps.map((_, index) => net.addPlace(`after ${index}`));
const start = net.addPlace('start');
const done = net.addPlace('done');
function connect(name: string, label: string | null, from?: Named, to?: Named): void {
  if (!from || !to) return;
  const transition = net.addTransition(name, label);
  net.addArcFromTo(from, transition);
  net.addArcFromTo(transition, to);
}
map.steps.forEach((step, index) => {
  connect(`step ${index}`, step.name, before[index], after[index]);
  if (isEnd(map, step)) connect(`end ${index}`, null, after[index], done);
});
for (const { from, to } of flowsOf(map)) {
  connect(`way ${from} ${to}`, null, after[from], before[to]);
}
for (const index of startsOf(map)) connect(`start ${index}`, null, start, before[index]);
const initial = new peer.Marking(net);
initial.setTokens(start, 1);
const final = new peer.Marking(net);
final.setTokens(done, 1);
const accepting = new peer.AcceptingPetriNet(net, initial, final);

const events = new peer.EventLog();
for (const activities of sizedLog(log, Number(process.argv[2] ?? log.length))) {
  const trace = new peer.Trace();
  for (const [index, name] of activities.entries()) {
    const event = new peer.Event();
    event.attributes['concept:name'] = new peer.Attribute(name);
    event.attributes['time:timestamp'] = new peer.Attribute(new Date(index * 3_600_000));
    trace.events.push(event);
  }
  events.traces.push(trace);
}
const { part, end } = measureParts();
const found = await part('replay', () => peer.TokenBasedReplay.apply(events, accepting));
end({ cases: found.totalTraces, fitting: found.fitTraces, activities: map.steps.length });
