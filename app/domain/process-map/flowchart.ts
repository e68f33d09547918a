import { type MapImport, type Unsupported, uniqueId } from './map-import';
import { type ProcessMap, type ProcessStep, processStepSchema, type StepKind } from './process-map';

/** A Mermaid flowchart as its own parser reads it. */
export type Flowchart = {
  vertices: { id: string; text: string | null; shape: string | null }[];
  edges: { from: string; to: string; text: string; type: string; stroke: string }[];
  /** `nodes` are vertices and, where subgraphs lie in one another, the ids of those within. */
  subgraphs: { id: string; title: string; nodes: string[] }[];
};

const KIND_BY_SHAPE: Record<string, StepKind> = {
  diamond: 'decision',
  diam: 'decision',
  decision: 'decision',
  question: 'decision',
  subroutine: 'sub-process',
  'fr-rect': 'sub-process',
  subprocess: 'sub-process',
  'framed-rectangle': 'sub-process',
  subproc: 'sub-process',
  doc: 'document',
  document: 'document',
  docs: 'document',
  lean_right: 'document',
  'lean-r': 'document',
  odd: 'message',
  doublecircle: 'end',
  'dbl-circ': 'end',
  'double-circle': 'end',
  stop: 'end',
  'framed-circle': 'end',
  'fr-circ': 'end',
  start: 'start',
  'sm-circ': 'start',
  'small-circle': 'start',
  delay: 'timer',
};
/** A circle or a pill is an event where nothing leads in, or nothing leads out. */
const EVENT_SHAPES = new Set(['circle', 'circ', 'stadium', 'pill', 'terminal', 'ellipse']);
const PLAIN_SHAPES = new Set([
  'square',
  'rect',
  'rectangle',
  'proc',
  'process',
  'round',
  'rounded',
]);
const CONTROL_SHAPES = new Set(['hexagon', 'hex', 'prepare']);

/**
 * The flowchart as a map: every vertex a step, every edge a way, every subgraph a lane. What the map
 * has no place for is listed with its line in `source`.
 */
export function mapFromFlowchart(chart: Flowchart, source: string): MapImport {
  const lines = source.split(/\r\n|\r|\n/);
  const unsupported: Unsupported[] = looks(lines);
  const at = (id: string) => lineOf(lines, id);
  const ids = idsOf(chart.vertices.map(({ id }) => id));
  const lanes = lanesOfChart(chart, at, unsupported);
  const entered = new Set(chart.edges.map(({ to }) => to));
  const left = new Set(chart.edges.map(({ from }) => from));
  const titles = new Map(chart.subgraphs.map(({ id, title }) => [id, title]));
  const steps = chart.vertices.map(({ id, text, shape }): ProcessStep => {
    const isSubgraph = titles.has(id);
    if (isSubgraph) unsupported.push({ line: at(id), what: `way to a subgraph as a whole: ${id}` });
    const kind = isSubgraph ? 'sub-process' : kindOf(shape, entered.has(id), left.has(id));
    if (!isSubgraph && kind === 'task' && shape && !isPlain(shape)) {
      unsupported.push({ line: at(id), what: `shape ${shape}: ${id}` });
    }
    const name = plainLabel((isSubgraph ? titles.get(id) : text) ?? id);
    if (name.length > 500) unsupported.push({ line: at(id), what: `name longer than 500: ${id}` });
    const lane = lanes.byNode.get(id);
    const next = chart.edges
      .filter(({ from }) => from === id)
      .map((edge) => {
        if (!['arrow_point', 'arrow_open'].includes(edge.type)) {
          unsupported.push({ line: at(edge.to), what: `${edge.type}: ${edge.from} – ${edge.to}` });
        }
        return { to: ids.get(edge.to) ?? edge.to, ...wayText(edge.text) };
      });
    return processStepSchema.parse({
      id: ids.get(id),
      ...(kind !== 'task' && { kind }),
      name: name.slice(0, 500),
      controlPoint: CONTROL_SHAPES.has(shape ?? ''),
      ...(lane && { lane: lane.id, department: lane.department, role: lane.role }),
      next,
      end: !left.has(id),
    });
  });
  const map: ProcessMap = { steps, ...(lanes.list.length > 0 && { lanes: lanes.list }) };
  return { map, unsupported: unsupported.sort((one, other) => one.line - other.line) };
}

function kindOf(shape: string | null, isEntered: boolean, isLeft: boolean): StepKind {
  const kind = KIND_BY_SHAPE[shape ?? ''];
  if (kind === 'start' && isEntered) return 'task';
  if (kind === 'end' && isLeft) return isEntered ? 'task' : 'start';
  if (kind) return kind;
  if (!EVENT_SHAPES.has(shape ?? '') || isEntered === isLeft) return 'task';
  return isEntered ? 'end' : 'start';
}

function isPlain(shape: string): boolean {
  return [PLAIN_SHAPES, EVENT_SHAPES, CONTROL_SHAPES].some((shapes) => shapes.has(shape));
}

function idsOf(originals: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(originals.map((id) => [id, uniqueId(id, taken)]));
}

function lanesOfChart(
  { subgraphs }: Flowchart,
  at: (id: string) => number,
  unsupported: Unsupported[],
) {
  const taken = new Set<string>();
  const ids = new Map(subgraphs.map(({ id }) => [id, uniqueId(id, taken)]));
  const parents = new Map<string, string>();
  for (const { id, nodes } of subgraphs) {
    for (const node of nodes) if (ids.has(node) && node !== id) parents.set(node, id);
  }
  const byId = new Map(subgraphs.map((subgraph) => [subgraph.id, subgraph]));
  const path = (id: string): string[] => {
    const names: string[] = [];
    const passed = new Set<string>();
    for (let now: string | undefined = id; now && !passed.has(now); now = parents.get(now)) {
      passed.add(now);
      names.unshift(plainLabel(byId.get(now)?.title ?? now).slice(0, 500));
    }
    return names;
  };
  const byNode = new Map<string, { id: string; department: string; role: string }>();
  for (const { id, nodes } of subgraphs) {
    const [department = '', ...inner] = path(id);
    if (inner.length > 1)
      unsupported.push({ line: at(id), what: `lane in a lane in a lane: ${id}` });
    for (const node of nodes) {
      byNode.set(node, { id: ids.get(id) ?? id, department, role: inner.at(-1) ?? '' });
    }
  }
  const list = subgraphs.map(({ id, title }) => {
    const parent = ids.get(parents.get(id) ?? '');
    return {
      id: ids.get(id) ?? id,
      name: plainLabel(title).slice(0, 500),
      ...(parent && { parent }),
    };
  });
  return { list, byNode };
}

/** Labels are HTML or Markdown to Mermaid; a map holds plain text. */
export function plainLabel(label: string): string {
  return label
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => codePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/&#(\d+);/g, (_, code: string) => codePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

/** "returned · 30%" is a label and a share. */
function wayText(text: string): { share?: number; label?: string } {
  const plain = plainLabel(text);
  const [whole, number] = /(?:^|[\s·(（:：])(\d+(?:\.\d+)?)\s*[%％]\s*[)）]?$/.exec(plain) ?? [];
  const share = number === undefined ? Number.NaN : Number(number);
  if (whole === undefined || !(share <= 100)) return plain ? { label: plain.slice(0, 200) } : {};
  const label = plain.slice(0, plain.length - whole.length).replace(/[\s·:：]+$/, '');
  return { share, ...(label && { label: label.slice(0, 200) }) };
}

/** Lines that only say how the picture looks or behaves. */
function looks(lines: readonly string[]): Unsupported[] {
  return lines.flatMap((line, index) => {
    const [what] =
      /^\s*(style|linkStyle|classDef|class|click|accTitle|accDescr)\b.*|^\s*%%\{.*|:::\s*[\w-]+|\bimg\s*:.*|\bicon\s*:.*/.exec(
        line,
      ) ?? [];
    return what === undefined ? [] : [{ line: index + 1, what: what.trim().slice(0, 200) }];
  });
}

function lineOf(lines: readonly string[], id: string): number {
  const mask = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(^|[^\\p{L}\\p{N}_])${mask}($|[^\\p{L}\\p{N}_])`, 'u');
  const found = lines.findIndex((line) => whole.test(line) && !/^\s*%%/.test(line));
  return found === -1 ? 1 : found + 1;
}
