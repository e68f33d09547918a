import { quotedMermaidLabel } from './mermaid-label';
import { type Flow, flowsOf } from './process-flow';
import {
  isWork,
  lanesOf,
  type ProcessMap,
  type ProcessStep,
  STEP_MARKS,
  type StepKind,
  type StepMark,
} from './process-map';

/** The words of the picture in the reader's language. */
export type SwimLaneWords = {
  /** Name of the lane of steps without department and role. */
  unassignedLane: string;
  unnamedStep: string;
  controlPoint: string;
  mark: (mark: StepMark) => string;
  /** The line under a step, for instance "work 2 h · wait 16 h". */
  times: (workingHours: number, waitingHours: number) => string;
};

/** How hot a step is, from 0 (not at all) to 3, and what that rests on in words. */
export type StepHeat = { level: 0 | 1 | 2 | 3; label: string };

export type SwimLaneOptions = {
  words: SwimLaneWords;
  direction?: 'LR' | 'TB';
  /** Names classes that follow the page's theme instead of writing colours into the text. */
  themed?: boolean;
  /** By step; a step's heat takes the place of the colour of its marks, whose signs stay. */
  heat?: ReadonlyMap<string, StepHeat>;
  /** Steps to set off by a border and a sign, for the picture of a difference. */
  standOut?: ReadonlyMap<string, 'added' | 'changed' | 'removed'>;
  /** Positions of steps one after the other, set off by a sign and thick arrows. */
  path?: readonly number[];
};

/** Signs, so that a mark is told without colour too; all in the fonts that systems bring along. */
export const MARK_SIGNS: Record<StepMark, string> = {
  'information-break': '⚡',
  rework: '↩',
  'approval-loop': '↻',
  duplicate: '≡',
  'non-value-adding': '∅',
};
export const CONTROL_POINT_SIGN = '◆';
export const PATH_SIGN = '★';
const STAND_OUT_SIGNS = { added: '＋', changed: '≠', removed: '－' } as const;

/** Told without colour too; 0 has none. */
export const HEAT_SIGNS = { 0: '', 1: '●○○', 2: '●●○', 3: '●●●' } as const;

/** For other programs: fill, border and text are all set, with a contrast of at least 4.5. */
const CLASSES = {
  plainVA: 'fill:#ccfbf1,stroke:#0f766e,color:#134e4a',
  plainBVA: 'fill:#f1f5f9,stroke:#64748b,color:#1e293b',
  plainNVA: 'fill:#f1f5f9,stroke:#64748b,color:#1e293b,stroke-dasharray:4 3',
  'mark-information-break': 'fill:#fee2e2,stroke:#b91c1c,color:#7f1d1d',
  'mark-rework': 'fill:#ffedd5,stroke:#c2410c,color:#7c2d12',
  'mark-approval-loop': 'fill:#fef3c7,stroke:#b45309,color:#78350f',
  'mark-duplicate': 'fill:#ede9fe,stroke:#6d28d9,color:#4c1d95',
  'mark-non-value-adding': 'fill:#e2e8f0,stroke:#475569,color:#1e293b,stroke-dasharray:4 3',
  controlled: 'stroke-width:3px',
  'change-added': 'stroke:#15803d,stroke-width:3px',
  'change-changed': 'stroke:#1d4ed8,stroke-width:3px',
  'change-removed': 'stroke:#b91c1c,stroke-width:3px,stroke-dasharray:2 3',
  'heat-0': 'fill:#ffffff,stroke:#64748b,color:#1e293b',
  'heat-1': 'fill:#f1f5f9,stroke:#475569,color:#1e293b',
  'heat-2': 'fill:#fef3c7,stroke:#b45309,color:#78350f',
  'heat-3': 'fill:#fee2e2,stroke:#b91c1c,color:#7f1d1d',
} as const;
type ClassName = keyof typeof CLASSES;

/** The same by meaning, in the classes that the page's diagrams know. */
const THEMED: Record<ClassName, readonly string[]> = {
  plainVA: ['tone-accent'],
  plainBVA: [],
  plainNVA: ['line-dashed'],
  'mark-information-break': ['tone-critical'],
  'mark-rework': ['tone-caution'],
  'mark-approval-loop': ['tone-caution'],
  'mark-duplicate': ['tone-neutral'],
  'mark-non-value-adding': ['tone-neutral', 'line-dashed'],
  controlled: ['line-thick'],
  'change-added': ['line-positive', 'line-thick'],
  'change-changed': ['line-accent', 'line-thick'],
  'change-removed': ['line-critical', 'line-thick', 'line-dashed'],
  'heat-0': [],
  'heat-1': ['tone-neutral'],
  'heat-2': ['tone-caution'],
  'heat-3': ['tone-critical'],
};

/** Longer names are cut in the picture. */
export const NAME_LENGTH = 60;
const LINE_LENGTH = 80;

/** The node of a step, by position in the map; Mermaid's drawing has it in the id `…-flowchart-s0-…`. */
export function stepNodeId(position: number): string {
  return `s${position}`;
}

/**
 * The map as a Mermaid flowchart: one subgraph a lane, one node a step with its times and marks under
 * it, one arrow a way (dotted where it leads back). Ids are positions, so no user text reaches the
 * syntax; texts are quoted and escaped.
 */
export function mermaidSwimLanes(map: ProcessMap, options: SwimLaneOptions): string {
  const { words, direction = 'LR', themed = false } = options;
  const nodeIds = new Map(map.steps.map((step, position) => [step, stepNodeId(position)]));
  const pathSteps = new Set(options.path?.map((position) => map.steps[position]));
  const lines = [`flowchart ${direction}`];
  lanesOf(map).forEach((lane, index) => {
    const name =
      lane.title ?? [lane.department, lane.role].filter((part) => part !== '').join(' · ');
    lines.push(`  subgraph lane${index}["${label(name, words.unassignedLane)}"]`);
    for (const step of lane.steps) {
      lines.push(`    ${nodeIds.get(step)}${shape(step, stepLabel(step, options, pathSteps))}`);
    }
    lines.push('  end');
  });
  const path = options.path ?? [];
  const onPath = new Set(path.slice(1).map((to, index) => `${path[index]} ${to}`));
  for (const flow of flowsOf(map)) {
    lines.push(`  ${arrow(flow, onPath.has(`${flow.from} ${flow.to}`))}`);
  }
  const used = new Map<string, string[]>();
  for (const step of map.steps) {
    const names = classesOf(step, options);
    for (const name of themed ? names.flatMap((known) => THEMED[known]) : names) {
      used.set(name, [...(used.get(name) ?? []), nodeIds.get(step) ?? '']);
    }
  }
  for (const [name, ids] of used) {
    if (!themed) lines.push(`  classDef ${name} ${CLASSES[name as ClassName]}`);
    lines.push(`  class ${ids.join(',')} ${name}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The usual signs of a flow chart; a sub-process has its double sides. */
const SHAPES: Record<StepKind, readonly [string, string]> = {
  task: ['[', ']'],
  decision: ['{', '}'],
  start: ['((', '))'],
  end: ['(((', ')))'],
  timer: ['([', '])'],
  message: ['>', ']'],
  'sub-process': ['[[', ']]'],
  document: ['[/', '/]'],
};
export const EVENT_SIGNS: Partial<Record<StepKind, string>> = {
  start: '▶',
  end: '■',
  timer: '⏱',
  message: '✉',
};

function shape(step: ProcessStep, text: string): string {
  const [open, close] = SHAPES[step.kind ?? 'task'];
  return step.controlPoint && isWork(step) ? `{{"${text}"}}` : `${open}"${text}"${close}`;
}

function stepLabel(
  step: ProcessStep,
  { words, standOut, heat }: SwimLaneOptions,
  path: ReadonlySet<ProcessStep | undefined>,
): string {
  const change = standOut?.get(step.id);
  const warmth = heat?.get(step.id);
  const signs = [
    ...(warmth ? [`${HEAT_SIGNS[warmth.level]} ${warmth.label}`] : []),
    ...(step.controlPoint ? [`${CONTROL_POINT_SIGN} ${words.controlPoint}`] : []),
    ...marksOf(step).map((mark) => `${MARK_SIGNS[mark]} ${words.mark(mark)}`),
  ];
  const sign = EVENT_SIGNS[step.kind ?? 'task'];
  const name = label(step.name, sign ?? (isWork(step) ? words.unnamedStep : '?'));
  const timed = isWork(step) || step.workingHours > 0 || step.waitingHours > 0;
  return [
    `${change ? `${STAND_OUT_SIGNS[change]} ` : ''}${path.has(step) ? `${PATH_SIGN} ` : ''}${sign && step.name !== '' ? `${sign} ` : ''}${name}`,
    ...(timed
      ? [quotedMermaidLabel(words.times(step.workingHours, step.waitingHours), LINE_LENGTH)]
      : []),
    ...signs.map((sign) => quotedMermaidLabel(sign, LINE_LENGTH)),
  ].join('<br/>');
}

function arrow({ from, to, share, label: name }: Flow, isOnPath: boolean): string {
  const text = [name ?? '', share === undefined ? '' : `${share}%`]
    .map((part) => quotedMermaidLabel(part, NAME_LENGTH))
    .filter((part) => part !== '')
    .join(' · ');
  const line = isOnPath ? '==>' : to <= from ? '-.->' : '-->';
  return `${stepNodeId(from)} ${line}${text === '' ? '' : `|"${text}"|`} ${stepNodeId(to)}`;
}

function label(text: string, fallback: string): string {
  return quotedMermaidLabel(text, NAME_LENGTH) || quotedMermaidLabel(fallback, NAME_LENGTH);
}

function classesOf(step: ProcessStep, { standOut, heat }: SwimLaneOptions): ClassName[] {
  const [first] = marksOf(step);
  const change = standOut?.get(step.id);
  const ground: ClassName = heat
    ? `heat-${heat.get(step.id)?.level ?? 0}`
    : first
      ? `mark-${first}`
      : `plain${step.valueClass}`;
  return [
    ground,
    ...(step.controlPoint ? (['controlled'] as const) : []),
    ...(change ? ([`change-${change}`] as const) : []),
  ];
}

function marksOf(step: ProcessStep): StepMark[] {
  return STEP_MARKS.filter((mark) => step.marks.includes(mark));
}
