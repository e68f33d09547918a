import { mermaidText } from './mermaid-text';

type Target = { readonly key: string };

type StateDefinition = {
  readonly key: string;
  readonly type: string;
  readonly on: { readonly [event: string]: readonly { readonly target?: readonly Target[] }[] };
};

/** The part of a state machine's definition that a picture needs; XState's machines have it. */
export type DrawnMachine = {
  readonly definition: {
    readonly initial?: { readonly target?: readonly Target[] };
    readonly states: { readonly [key: string]: StateDefinition };
  };
};

export type StateDiagramOptions = {
  /** The state to mark as the one where things stand. */
  current?: string;
  /** The words for a state's or an event's key, in the reader's language. */
  label: (stateOrEventKey: string) => string;
  direction?: 'LR' | 'TB';
  /** Mermaid style of the current state; the accent of the page's theme. */
  currentStyle?: string;
};

type Edge = { from: string; event: string; to: string };

/** An event that leads from so many states to one is written in the note instead of drawn. */
const crowd = 3;

const defaultCurrentStyle = 'fill:#0f766e,stroke:#0f766e,color:#ffffff,font-weight:600';

/**
 * The Mermaid text (`stateDiagram-v2`) of a machine, drawn from its own definition. Events between
 * the same two states share an arrow. Ways back that many states have in common (a suspension, a
 * reopened phase) stand in one note, so that the way forward stays readable.
 */
export function stateDiagram(machine: DrawnMachine, options: StateDiagramOptions): string {
  const { current, label, direction = 'LR', currentStyle = defaultCurrentStyle } = options;
  const states = Object.values(machine.definition.states);
  const { arrows, shared } = arrange(edgesOf(states));
  // Mermaid refuses a state or an arrow whose words are blank.
  const words = (key: string) => mermaidText(label(key)) || mermaidText(key);

  const lines = ['stateDiagram-v2', `direction ${direction}`];
  for (const state of states) lines.push(`state "${words(state.key)}" as ${idOf(state.key)}`);
  for (const { key } of machine.definition.initial?.target ?? [])
    lines.push(`[*] --> ${idOf(key)}`);
  for (const { from, to, events } of arrows) {
    lines.push(`${idOf(from)} --> ${idOf(to)} : ${events.map(words).join(' / ')}`);
  }
  for (const state of states) if (state.type === 'final') lines.push(`${idOf(state.key)} --> [*]`);
  const noted = shared[0];
  if (noted) {
    lines.push(`note left of ${idOf(noted.to)}`);
    for (const { event, from, to } of shared) {
      lines.push(`${words(event)} · ${from.map(words).join(' / ')} → ${words(to)}`);
    }
    lines.push('end note');
  }
  if (current !== undefined && states.some((state) => state.key === current)) {
    lines.push(`classDef current ${currentStyle}`, `class ${idOf(current)} current`);
  }
  return `${lines.join('\n')}\n`;
}

/** Mermaid reads some plain words as keywords (`end`, `note`, `state`); a prefix keeps ids clear of them. */
function idOf(key: string): string {
  return `s_${key}`;
}

function edgesOf(states: readonly StateDefinition[]): Edge[] {
  const seen = new Map<string, Edge>();
  for (const state of states) {
    for (const [event, transitions] of Object.entries(state.on)) {
      for (const target of transitions.flatMap((transition) => transition.target ?? [])) {
        const edge = { from: state.key, event, to: target.key };
        seen.set(`${edge.from} ${edge.event} ${edge.to}`, edge);
      }
    }
  }
  return [...seen.values()];
}

type Arrow = { from: string; to: string; events: string[] };
type SharedWay = { event: string; from: string[]; to: string };

function arrange(edges: readonly Edge[]): { arrows: Arrow[]; shared: SharedWay[] } {
  const crowds = groupBy(edges, (edge) => `${edge.event} ${edge.to}`).filter(
    (group) => group.length >= crowd,
  );
  const crowded = new Set(crowds.flat());
  const single = edges.filter((edge) => !crowded.has(edge));

  const arrows = groupBy(single, (edge) => `${edge.from} ${edge.to}`).flatMap((group) =>
    group
      .slice(0, 1)
      .map(({ from, to }) => ({ from, to, events: group.map((edge) => edge.event) })),
  );
  const shared = crowds.flatMap((group) =>
    group.slice(0, 1).map(({ event, to }) => ({ event, to, from: group.map((edge) => edge.from) })),
  );
  return { arrows, shared };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
