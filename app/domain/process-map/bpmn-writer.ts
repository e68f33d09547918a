import { type Box, layOut } from './bpmn-layout';
import { flowsOf } from './process-flow';
import { isWork, lanesOf, type ProcessMap, type ProcessStep } from './process-map';
import { carefulJson, escapeXml } from './xml-element';

/** What BPMN has no place for is kept in elements of this namespace. */
export const PENSTOCK_SPACE = 'urn:penstock:process-map';

const SPACES = {
  xmlns: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:penstock': PENSTOCK_SPACE,
} as const;

type Attributes = Record<string, string | number | undefined>;

/**
 * Ids of the frame, and words that readers in JavaScript find on every object: those take an element
 * called `valueOf` for one that is there already.
 */
const reservedIds: readonly string[] = [
  ...['definitions', 'process', 'collaboration', 'participant', 'diagram', 'plane', 'lanes'],
  ...Object.getOwnPropertyNames(Object.prototype),
];

/**
 * The map as BPMN 2.0 XML with lanes and diagram interchange: tasks, exclusive gateways, events and
 * sub-processes, each with the whole step in an extension, so that reading it back gives the same map.
 */
export function writeBpmn(map: ProcessMap, words: { unassignedLane: string }): string {
  const taken = new Set(reservedIds);
  const name = (wanted: string, fallback: string) => {
    const isUsable = /^[A-Za-z_][\w.-]*$/.test(wanted) && !/_(?:di|event)$/.test(wanted);
    let id = isUsable && !taken.has(wanted) ? wanted : fallback;
    while (taken.has(id)) id += '_';
    taken.add(id);
    return id;
  };
  const ids = new Map(map.steps.map((step, index) => [step, name(step.id, `step_${index + 1}`)]));
  const idOf = (step: ProcessStep | undefined) => (step ? (ids.get(step) ?? '') : '');
  const childrenOf = childrenIn(map);
  const inside = new Set([...childrenOf.values()].flat());
  const lanes = lanesOf(map);
  const laneIds = lanes.map((_, index) => name(`lane_${index + 1}`, `lane_${index + 1}`));
  const hasLanes =
    map.lanes !== undefined || lanes.some(({ department, role }) => department || role);
  const flows = flowsOf(map).map((flow, index) => ({
    ...flow,
    id: name(`flow_${index + 1}`, `flow_${index + 1}`),
    source: map.steps[flow.from],
    target: map.steps[flow.to],
  }));
  const layout = layOut(map, lanes, childrenOf);

  const writeStep = (step: ProcessStep): string => {
    const host = hostOf(map, step);
    const element = elementOf(step, host !== undefined);
    const around = flows.flatMap(({ id, source, target }) => [
      ...(target === step ? [`<incoming>${id}</incoming>`] : []),
      ...(source === step ? [`<outgoing>${id}</outgoing>`] : []),
    ]);
    const children = childrenOf.get(step) ?? [];
    return tag(
      element.name,
      {
        id: idOf(step),
        name: step.name,
        ...(host && { attachedToRef: idOf(host) }),
      },
      [
        extension('step', step),
        ...around.filter((line) => line.startsWith('<incoming>')),
        ...around.filter((line) => line.startsWith('<outgoing>')),
        ...children.map(writeStep),
        ...flowsWithin(step).map(writeFlow),
        ...(element.definition
          ? [`<${element.definition} id="${name('', `${idOf(step)}_event`)}" />`]
          : []),
      ],
    );
  };
  const flowsWithin = (parent: ProcessStep | null) =>
    flows.filter(({ source }) => (source ? parentOf(source) : null) === parent);
  const parentOf = (step: ProcessStep): ProcessStep | null => {
    for (const [parent, children] of childrenOf) if (children.includes(step)) return parent;
    return null;
  };
  const writeFlow = ({ id, source, target, share, label }: (typeof flows)[number]): string => {
    const text = [label ?? '', share === undefined ? '' : `${share}%`].filter(
      (part) => part !== '',
    );
    return tag('sequenceFlow', {
      id,
      name: text.length > 0 ? text.join(' · ') : undefined,
      sourceRef: idOf(source),
      targetRef: idOf(target),
    });
  };

  const laneSet = tag(
    'laneSet',
    { id: 'lanes' },
    lanes.map(({ title, department, role, steps }, index) =>
      tag(
        'lane',
        {
          id: laneIds[index],
          name:
            title ??
            ([department, role].filter((part) => part !== '').join(' · ') || words.unassignedLane),
        },
        steps
          .filter((step) => !inside.has(step))
          .map((step) => `<flowNodeRef>${idOf(step)}</flowNodeRef>`),
      ),
    ),
  );
  const { steps: _steps, ...rest } = map;
  const process = tag('process', { id: 'process', isExecutable: 'false' }, [
    extension('map', {
      ...rest,
      unassignedLane: words.unassignedLane,
      order: map.steps.map(({ id }) => id),
    }),
    ...(hasLanes ? [laneSet] : []),
    ...map.steps.filter((step) => !inside.has(step)).map(writeStep),
    ...flowsWithin(null).map(writeFlow),
  ]);
  const collaboration = tag('collaboration', { id: 'collaboration' }, [
    tag('participant', { id: 'participant', processRef: 'process' }),
  ]);
  const shapes = [
    shape('participant', layout.pool, { isHorizontal: 'true' }),
    ...(hasLanes
      ? layout.lanes.map((box, index) => shape(laneIds[index] ?? '', box, { isHorizontal: 'true' }))
      : []),
    ...map.steps.flatMap((step) => {
      const box = layout.steps.get(step);
      if (!box) return [];
      const isOpen = step.kind === 'sub-process' && (childrenOf.get(step)?.length ?? 0) > 0;
      return [
        shape(idOf(step), eventBox(map, step, box, layout.steps), {
          ...(step.kind === 'sub-process' && { isExpanded: String(isOpen) }),
          ...(step.kind === 'decision' && { isMarkerVisible: 'true' }),
        }),
      ];
    }),
    ...flows.map(({ id, source, target }) => {
      const from = source && layout.steps.get(source);
      const to = target && layout.steps.get(target);
      const points =
        source && from && to ? waypoints(eventBox(map, source, from, layout.steps), to) : [];
      return tag(
        'bpmndi:BPMNEdge',
        { id: `${id}_di`, bpmnElement: id },
        points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`),
      );
    }),
  ];
  const diagram = tag('bpmndi:BPMNDiagram', { id: 'diagram' }, [
    tag('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: 'collaboration' }, shapes),
  ]);
  const definitions = tag(
    'definitions',
    { ...SPACES, id: 'definitions', targetNamespace: PENSTOCK_SPACE, exporter: 'Penstock' },
    [collaboration, process, diagram],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${definitions}\n`;
}

/** The parts of each sub-process; a step whose chain of parents is broken or runs in a circle has none. */
function childrenIn(map: ProcessMap): Map<ProcessStep, ProcessStep[]> {
  const byId = new Map(map.steps.map((step) => [step.id, step]));
  const parent = (step: ProcessStep) => {
    const found = step.parent === undefined ? undefined : byId.get(step.parent);
    return found?.kind === 'sub-process' ? found : undefined;
  };
  const children = new Map<ProcessStep, ProcessStep[]>();
  for (const step of map.steps) {
    const passed = new Set([step]);
    let at = parent(step);
    while (at && !passed.has(at)) {
      passed.add(at);
      at = parent(at);
    }
    const owner = parent(step);
    if (!owner || at) continue;
    children.set(owner, [...(children.get(owner) ?? []), step]);
  }
  return children;
}

function hostOf(map: ProcessMap, step: ProcessStep): ProcessStep | undefined {
  if (step.kind !== 'timer' && step.kind !== 'message') return undefined;
  if (step.attachedTo === undefined || step.attachedTo === step.id) return undefined;
  const host = map.steps.find(({ id }) => id === step.attachedTo);
  return host && isWork(host) && host.parent === step.parent ? host : undefined;
}

function elementOf(step: ProcessStep, isAttached: boolean): { name: string; definition?: string } {
  switch (step.kind) {
    case 'decision':
      return { name: 'exclusiveGateway' };
    case 'start':
      return { name: 'startEvent' };
    case 'end':
      return { name: 'endEvent' };
    case 'timer':
    case 'message':
      return {
        name: isAttached ? 'boundaryEvent' : 'intermediateCatchEvent',
        definition: `${step.kind}EventDefinition`,
      };
    case 'sub-process':
      return { name: 'subProcess' };
    default:
      return { name: 'task' };
  }
}

function extension(name: 'map' | 'step', value: unknown): string {
  const json = carefulJson(value, /[\u007f-\u009f\u2028\u2029\ufff9-\uffff\p{Cf}]/gu);
  return tag('extensionElements', {}, [tag(`penstock:${name}`, { data: json })]);
}

function shape(element: string, { x, y, width, height }: Box, attributes: Attributes): string {
  return tag('bpmndi:BPMNShape', { id: `${element}_di`, bpmnElement: element, ...attributes }, [
    tag('dc:Bounds', { x, y, width, height }),
  ]);
}

/** A boundary event sits on the lower edge of what it interrupts. */
function eventBox(
  map: ProcessMap,
  step: ProcessStep,
  box: Box,
  boxes: ReadonlyMap<ProcessStep, Box>,
): Box {
  const host = hostOf(map, step);
  const around = host && boxes.get(host);
  if (!around) return box;
  return { ...box, x: around.x + around.width - 54, y: around.y + around.height - 18 };
}

/** From the right side to the left side with one bend; backwards below both. */
function waypoints(from: Box, to: Box): [number, number][] {
  const start: [number, number] = [from.x + from.width, from.y + from.height / 2];
  const end: [number, number] = [to.x, to.y + to.height / 2];
  if (to.x > from.x) {
    const middle = (start[0] + end[0]) / 2;
    if (start[1] === end[1]) return [start, end];
    return [start, [middle, start[1]], [middle, end[1]], end];
  }
  const below = Math.max(from.y + from.height, to.y + to.height) + 20;
  const bottom = (box: Box): [number, number] => [box.x + box.width / 2, box.y + box.height];
  return [bottom(from), [bottom(from)[0], below], [bottom(to)[0], below], bottom(to)];
}

function tag(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  if (children.length === 0) return `<${name}${written} />`;
  const inner = children.map((child) => child.replace(/^/gm, '  ')).join('\n');
  return `<${name}${written}>\n${inner}\n</${name}>`;
}
