import { type Flowchart, mapFromFlowchart, plainLabel } from './flowchart';
import { type MapImport, uniqueId } from './map-import';
import { plainMermaidText } from './mermaid-label';
import {
  EVENT_SIGNS,
  mermaidSwimLanes,
  NAME_LENGTH,
  type SwimLaneWords,
} from './mermaid-swim-lanes';
import {
  type ProcessMap,
  type ProcessStep,
  processMapSchema,
  processStepSchema,
  type StepMark,
} from './process-map';
import { carefulJson } from './xml-element';

/** Marks the comments that carry what a picture can't show. */
const MARKER = '%% penstock ';

/**
 * The map as a Mermaid flowchart for other programs: the picture, and in comments everything that a
 * picture can't show, so that reading it back gives the same map. Percent signs and angle brackets
 * are escaped, since Mermaid looks for directives in comments too.
 */
export function writeMermaid(map: ProcessMap, words: MermaidWords): string {
  const { steps, ...rest } = map;
  const comments = [
    `${MARKER}map ${comment({ ...rest, words })}`,
    ...steps.map((step, position) => `${MARKER}s${position} ${comment(step)}`),
  ];
  const [head, ...body] = mermaidSwimLanes(map, { words: asWords(words) })
    .trimEnd()
    .split('\n');
  return `${[head, ...comments, ...body].join('\n')}\n`;
}

/**
 * The map of a text that `writeMermaid` wrote. Null where the text has no such comments, or was
 * changed afterwards so that picture and comments no longer agree.
 */
export function readOwnMermaid(source: string): ProcessMap | null {
  const { head, steps, body } = split(source);
  if (!head) return null;
  const { words, ...rest } = head;
  const parsed = processMapSchema.safeParse({ ...rest, steps: [...steps.values()] });
  if (!parsed.success || !isWords(words)) return null;
  const expected = mermaidSwimLanes(parsed.data, { words: asWords(words) });
  return expected.trimEnd() === body.trimEnd() ? parsed.data : null;
}

/**
 * A flowchart that may have been written here and changed elsewhere: what the picture shows counts,
 * and steps that are still there keep what their comments say.
 */
export function mapFromMermaid(chart: Flowchart, source: string): MapImport {
  const read = mapFromFlowchart(chart, source);
  const { head, steps } = split(source);
  if (!head) return read;
  const stored = new Map<string, ProcessStep>();
  for (const { id } of read.map.steps) {
    const parsed = processStepSchema.safeParse(steps.get(id));
    if (parsed.success) stored.set(id, parsed.data);
  }
  const taken = new Set<string>();
  const ids = new Map(
    read.map.steps.map(({ id }) => [id, uniqueId(stored.get(id)?.id ?? id, taken)]),
  );
  const labels = new Map(chart.vertices.map(({ id, text }) => [id, text ?? id]));
  const lookOfOwn = /^(classDef|class) (plain|mark-|controlled|change-|s\d)/;
  return {
    map: {
      ...read.map,
      steps: read.map.steps.map((step) => {
        const shown = {
          ...step,
          id: ids.get(step.id) ?? step.id,
          ...(step.next && {
            next: step.next.map((way) => ({ ...way, to: ids.get(way.to) ?? way.to })),
          }),
        };
        const before = stored.get(step.id);
        return before ? overlaid(shown, before, labels.get(step.id) ?? '') : shown;
      }),
    },
    unsupported: read.unsupported.filter(({ what }) => !lookOfOwn.test(what)),
  };
}

/** Ways, lane and a changed name are those of the picture; the rest is what was stored. */
function overlaid(shown: ProcessStep, stored: ProcessStep, label: string): ProcessStep {
  const { lane: _lane, parent: _parent, attachedTo: _attachedTo, ...kept } = stored;
  const sign = EVENT_SIGNS[stored.kind ?? 'task'];
  const [first = ''] = label.split(/<br\s*\/?>/i);
  const written = plainLabel(sign && first.startsWith(`${sign} `) ? first.slice(2) : first);
  const known = plainMermaidText(stored.name, NAME_LENGTH).replace(/\s+/g, ' ');
  const isSame = written === plainLabel(known) || stored.name === '';
  return {
    ...kept,
    ...(!isSame && { name: written.slice(0, 500) }),
    id: shown.id,
    ...(shown.lane && { lane: shown.lane }),
    next: shown.next,
    end: shown.end,
  };
}

type Head = Record<string, unknown>;

function split(source: string): { head: Head | null; steps: Map<string, unknown>; body: string } {
  let head: Head | null = null;
  const steps = new Map<string, unknown>();
  const body: string[] = [];
  for (const line of source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const text = line.trimStart();
    if (!text.startsWith(MARKER)) {
      body.push(line);
      continue;
    }
    const [, id = '', json = ''] = /^(\S+) (.*)$/.exec(text.slice(MARKER.length)) ?? [];
    const value = parsed(json);
    if (id === 'map' && typeof value === 'object' && value !== null) head = value as Head;
    else if (value !== undefined) steps.set(id, value);
  }
  return { head, steps, body: body.join('\n') };
}

function comment(value: unknown): string {
  return carefulJson(value, /[%<>\u007f-\u009f\u2028\u2029\p{Cf}]/gu);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The words of the picture as data; `times` has `{working}` and `{waiting}` for the hours. */
export type MermaidWords = {
  unassignedLane: string;
  unnamedStep: string;
  controlPoint: string;
  marks: Record<StepMark, string>;
  times: string;
};

function isWords(value: unknown): value is MermaidWords {
  const words = value as Partial<MermaidWords> | null;
  return (
    typeof words === 'object' &&
    words !== null &&
    typeof words.marks === 'object' &&
    words.marks !== null &&
    [words.unassignedLane, words.unnamedStep, words.controlPoint, words.times].every(
      (word) => typeof word === 'string',
    )
  );
}

function asWords(words: MermaidWords): SwimLaneWords {
  return {
    unassignedLane: words.unassignedLane,
    unnamedStep: words.unnamedStep,
    controlPoint: words.controlPoint,
    mark: (mark) => String(words.marks[mark] ?? mark),
    times: (working, waiting) =>
      words.times
        .replace('{working}', String(Math.round(working * 100) / 100))
        .replace('{waiting}', String(Math.round(waiting * 100) / 100)),
  };
}
