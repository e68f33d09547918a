import { PENSTOCK_SPACE, writeBpmn } from './bpmn-writer';
import { type MapImport, type Unsupported, uniqueId } from './map-import';
import {
  type DrawnLane,
  type ProcessMap,
  type ProcessStep,
  processMapSchema,
  processStepSchema,
  type StepKind,
} from './process-map';
import type { XmlElement } from './xml-element';

const BPMN_SPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

const KINDS: Record<string, StepKind> = {
  task: 'task',
  userTask: 'task',
  manualTask: 'task',
  serviceTask: 'task',
  scriptTask: 'task',
  sendTask: 'task',
  receiveTask: 'task',
  businessRuleTask: 'task',
  callActivity: 'sub-process',
  subProcess: 'sub-process',
  adHocSubProcess: 'sub-process',
  transaction: 'sub-process',
  exclusiveGateway: 'decision',
  inclusiveGateway: 'decision',
  parallelGateway: 'decision',
  eventBasedGateway: 'decision',
  complexGateway: 'decision',
  startEvent: 'start',
  endEvent: 'end',
  intermediateCatchEvent: 'message',
  intermediateThrowEvent: 'message',
  boundaryEvent: 'message',
};
/** Held as they are; of the other kinds the listing says what became of them. */
const PLAIN = new Set(['task', 'subProcess', 'exclusiveGateway', 'startEvent', 'endEvent']);
const LISTED = new Set(['textAnnotation', 'association', 'group', 'messageFlow', 'conversation']);

type Node = { element: XmlElement; parent: XmlElement | null; process: XmlElement };

export type BpmnReading =
  | { ok: true; value: MapImport }
  | { ok: false; code: 'map-file-no-bpmn'; line: number };

/**
 * The processes of a BPMN file as one map: activities, gateways and events are steps, sequence flows
 * ways, lanes lanes. `parse` reads XML; it is asked for again to tell whether a file that was written
 * here is still as it was.
 */
export function mapFromBpmn(
  root: XmlElement,
  parse: (text: string) => XmlElement | null,
): BpmnReading {
  if (root.name !== 'definitions' || root.space !== BPMN_SPACE) {
    return { ok: false, code: 'map-file-no-bpmn', line: root.line };
  }
  const read = readStructure(root);
  const stored = storedMap(root);
  if (!stored) return { ok: true, value: read };
  const again = parse(writeBpmn(stored, { unassignedLane: unassignedLane(root) }));
  if (again && JSON.stringify(readStructure(again).map) === JSON.stringify(read.map)) {
    return { ok: true, value: { map: stored, unsupported: [] } };
  }
  const byId = storedSteps(root);
  const steps = read.map.steps.map((step) => overlaid(step, byId.get(step.id)));
  return { ok: true, value: { ...read, map: { ...read.map, steps } } };
}

function readStructure(root: XmlElement): MapImport {
  const unsupported: Unsupported[] = [];
  const processes = root.children.filter(({ name }) => name === 'process');
  const nodes = processes.flatMap((process) => nodesOf(process, null, process));
  const taken = new Set<string>();
  const ids = new Map(
    nodes.map(({ element }) => [
      element.attributes.id ?? '',
      uniqueId(element.attributes.id ?? '', taken),
    ]),
  );
  const everything = [...walk(root)];
  const documents = new Map(
    everything
      .filter(({ name }) => /^(dataObjectReference|dataStoreReference|dataObject)$/.test(name))
      .map(({ attributes }) => [attributes.id ?? '', attributes.name ?? '']),
  );
  const { lanes, byNode } = readLanes(processes);
  const pools = new Map(
    everything
      .filter(({ name }) => name === 'participant')
      .map(({ attributes }) => [attributes.processRef ?? '', attributes.name ?? '']),
  );
  const flows = everything.filter(
    ({ name, space }) => name === 'sequenceFlow' && space === BPMN_SPACE,
  );
  for (const element of everything) {
    if (element.space !== BPMN_SPACE) continue;
    const unmet =
      element.name === 'sequenceFlow' &&
      !(ids.has(element.attributes.sourceRef ?? '') && ids.has(element.attributes.targetRef ?? ''));
    const isClosedPool = element.name === 'participant' && !element.attributes.processRef;
    if (
      LISTED.has(element.name) ||
      element.name === 'conditionExpression' ||
      unmet ||
      isClosedPool
    ) {
      unsupported.push({ line: element.line, what: described(element) });
    }
  }
  const steps = nodes.map(({ element, parent, process }): ProcessStep => {
    const id = element.attributes.id ?? '';
    const kind = kindOf(element, unsupported);
    const laneId = byNode.get(id) ?? byNode.get(parent?.attributes.id ?? '');
    const [department = '', ...inner] = laneId ? lanePath(lanes, laneId) : [];
    const host = ids.get(element.attributes.attachedToRef ?? '');
    const inSub = parent ? ids.get(parent.attributes.id ?? '') : undefined;
    const papers = documentsOf(element, documents);
    const next = flows
      .filter(
        ({ attributes }) => attributes.sourceRef === id && ids.has(attributes.targetRef ?? ''),
      )
      .map(({ attributes }) => ({
        to: ids.get(attributes.targetRef ?? '') ?? '',
        ...wayOf(attributes.name ?? ''),
      }));
    return processStepSchema.parse({
      id: ids.get(id),
      ...(kind !== 'task' && { kind }),
      name: clean(element.attributes.name),
      department: laneId
        ? department
        : (pools.get(process.attributes.id ?? '') ?? '').slice(0, 500),
      role: inner.at(-1) ?? '',
      ...(papers.length > 0 && { documents: papers }),
      next,
      end: next.length === 0 && kind !== 'end' && parent === null && !isInterrupted(id, nodes),
      ...(laneId && { lane: laneId }),
      ...(inSub && { parent: inSub }),
      ...(host && { attachedTo: host }),
    });
  });
  return {
    map: { steps, ...(lanes.length > 0 && { lanes }) },
    unsupported: unsupported.sort((one, other) => one.line - other.line),
  };
}

function nodesOf(container: XmlElement, parent: XmlElement | null, process: XmlElement): Node[] {
  return container.children.flatMap((element): Node[] => {
    if (element.space !== BPMN_SPACE || !Object.hasOwn(KINDS, element.name)) return [];
    return [{ element, parent, process }, ...nodesOf(element, element, process)];
  });
}

function kindOf(element: XmlElement, unsupported: Unsupported[]): StepKind {
  const kind = KINDS[element.name] ?? 'task';
  const definitions = element.children.filter(({ name }) => name.endsWith('EventDefinition'));
  const isEvent = /Event$/.test(element.name);
  if (isEvent && kind === 'message') {
    const [first] = definitions;
    if (first?.name === 'timerEventDefinition') return 'timer';
    if (first?.name !== 'messageEventDefinition') {
      unsupported.push({ line: element.line, what: described(element, first?.name) });
    }
    return 'message';
  }
  for (const { name, line } of definitions)
    unsupported.push({ line, what: described(element, name) });
  if (!PLAIN.has(element.name)) unsupported.push({ line: element.line, what: described(element) });
  for (const child of element.children) {
    if (/LoopCharacteristics$/.test(child.name)) {
      unsupported.push({ line: child.line, what: described(element, child.name) });
    }
  }
  return kind;
}

function described(element: XmlElement, part?: string): string {
  const { name, id } = element.attributes;
  return [
    part ? `${element.name} (${part})` : element.name,
    name?.trim() || id || element.text.trim(),
  ]
    .filter((word) => word)
    .join(': ')
    .slice(0, 200);
}

function readLanes(processes: readonly XmlElement[]) {
  const lanes: DrawnLane[] = [];
  const byNode = new Map<string, string>();
  const taken = new Set<string>();
  const visit = (set: XmlElement, parent: string | undefined) => {
    for (const lane of set.children.filter(({ name }) => name === 'lane')) {
      const id = uniqueId(lane.attributes.id ?? '', taken);
      lanes.push({ id, name: clean(lane.attributes.name), ...(parent && { parent }) });
      for (const child of lane.children) {
        if (child.name === 'flowNodeRef') byNode.set(child.text.trim(), id);
        if (child.name === 'childLaneSet') visit(child, id);
      }
    }
  };
  for (const process of processes) {
    for (const set of process.children.filter(({ name }) => name === 'laneSet')) {
      visit(set, undefined);
    }
  }
  return { lanes, byNode };
}

function lanePath(lanes: readonly DrawnLane[], id: string): string[] {
  const lane = lanes.find((candidate) => candidate.id === id);
  if (!lane) return [];
  return [...(lane.parent ? lanePath(lanes, lane.parent) : []), lane.name];
}

function documentsOf(element: XmlElement, documents: ReadonlyMap<string, string>): string[] {
  const names = element.children
    .filter(({ name }) => /^data(Input|Output)Association$/.test(name))
    .flatMap(({ children }) => children.map(({ text }) => documents.get(text.trim()) ?? ''))
    .map((name) => clean(name).slice(0, 200))
    .filter((name) => name !== '');
  return [...new Set(names)].slice(0, 50);
}

function isInterrupted(id: string, nodes: readonly Node[]): boolean {
  return nodes.some(({ element }) => element.attributes.attachedToRef === id);
}

function wayOf(name: string): { share?: number; label?: string } {
  const plain = clean(name);
  const [whole, number] = /(?:^|\s·\s|\s)(\d+(?:\.\d+)?)\s*[%％]$/.exec(plain) ?? [];
  const share = number === undefined ? Number.NaN : Number(number);
  if (whole === undefined || !(share <= 100)) return plain ? { label: plain.slice(0, 200) } : {};
  const label = plain.slice(0, plain.length - whole.length).trim();
  return { share, ...(label && { label: label.slice(0, 200) }) };
}

function clean(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 500);
}

function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

function dataOf(element: XmlElement, name: 'map' | 'step'): unknown {
  const holder = element.children.find((child) => child.name === 'extensionElements');
  const own = holder?.children.find(
    (child) => child.space === PENSTOCK_SPACE && child.name === name,
  );
  try {
    return own ? JSON.parse(own.attributes.data ?? '') : undefined;
  } catch {
    return undefined;
  }
}

/** The map of a file that was written here, from its extensions; in the order of the steps there. */
function storedMap(root: XmlElement): ProcessMap | null {
  const process = root.children.find(({ name }) => name === 'process');
  const head = process && dataOf(process, 'map');
  if (typeof head !== 'object' || head === null) return null;
  const { order, unassignedLane: _word, ...rest } = head as Record<string, unknown>;
  const byId = new Map([...storedSteps(root).values()].map((step) => [step.id, step]));
  const steps = Array.isArray(order) ? order.flatMap((id) => byId.get(String(id)) ?? []) : [];
  const parsed = processMapSchema.safeParse({ ...rest, steps });
  return parsed.success ? parsed.data : null;
}

/** By the id of the element; the step's own id can be one that XML does not allow. */
function storedSteps(root: XmlElement): Map<string, ProcessStep> {
  const steps = new Map<string, ProcessStep>();
  for (const element of walk(root)) {
    const parsed = processStepSchema.safeParse(dataOf(element, 'step'));
    if (parsed.success) steps.set(element.attributes.id ?? '', parsed.data);
  }
  return steps;
}

/** The word for the lane of steps without owner, as the file was written with it. */
function unassignedLane(root: XmlElement): string {
  const process = root.children.find(({ name }) => name === 'process');
  const head = process && (dataOf(process, 'map') as { unassignedLane?: unknown } | undefined);
  return String(head?.unassignedLane ?? '');
}

/** Name, kind, ways and lane are those of the drawing; the rest is what was stored. */
function overlaid(step: ProcessStep, stored: ProcessStep | undefined): ProcessStep {
  if (!stored) return step;
  const { kind: _kind, lane: _lane, parent: _parent, attachedTo: _attachedTo, ...kept } = stored;
  return {
    ...kept,
    id: step.id,
    name: step.name,
    next: step.next,
    end: step.end,
    ...(step.kind && { kind: step.kind }),
    ...(step.lane && { lane: step.lane }),
    ...(step.parent && { parent: step.parent }),
    ...(step.attachedTo && { attachedTo: step.attachedTo }),
  };
}
