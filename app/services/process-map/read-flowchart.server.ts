import DOMPurify from 'dompurify';
import type { Flowchart } from '~/domain/process-map/flowchart';
import { fail, ok, type Result } from '~/domain/result';

const MOST_CHARACTERS = 500_000;

type FlowDatabase = {
  getVertices: () => Map<string, { id: string; text?: string; type?: string }>;
  getEdges: () => { start: string; end: string; text: string; type?: string; stroke?: string }[];
  getSubGraphs: () => { id: string; title: string; nodes: string[] }[];
};

/**
 * Reads a flowchart with Mermaid's own parser, so that what Mermaid accepts is accepted and nothing
 * else. Refusals name the line of the text as it was given.
 */
export async function readFlowchart(source: string): Promise<Result<Flowchart>> {
  if (source.length > MOST_CHARACTERS) return fail('map-file-too-long');
  const mermaid = await loadMermaid();
  const text = source.replace(/^\uFEFF/, '');
  try {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    if (!/^flowchart/.test(diagram.type)) {
      return fail('map-file-no-flowchart', { line: firstLine(text), type: diagram.type });
    }
    const db = diagram.db as unknown as FlowDatabase;
    return ok({
      vertices: [...db.getVertices().values()].map(({ id, text: label, type }) => ({
        id,
        text: label ?? null,
        shape: type ?? null,
      })),
      edges: db.getEdges().map(({ start, end, text: label, type, stroke }) => ({
        from: start,
        to: end,
        text: label,
        type: type ?? 'arrow_point',
        stroke: stroke ?? 'normal',
      })),
      subgraphs: db.getSubGraphs().map(({ id, title, nodes }) => ({ id, title, nodes })),
    });
  } catch (error) {
    return fail('map-file-refused', {
      line: lineOfError(error, text),
      reason: reasonOf(error),
    });
  }
}

let loading: Promise<Awaited<typeof import('mermaid')>['default']> | null = null;

function loadMermaid() {
  loading ??= (async () => {
    // Labels are cleaned for a page when they are drawn. Here they are read as text, and without a
    // document the cleaner has no functions.
    if (!DOMPurify.isSupported) {
      Object.assign(DOMPurify, {
        sanitize: (text: unknown) => String(text),
        addHook: () => undefined,
        removeHook: () => undefined,
      });
    }
    const { default: mermaid } = await import('mermaid');
    mermaid.initialize({ startOnLoad: false, maxEdges: 5_000, suppressErrorRendering: true });
    await mermaid.parse('flowchart LR\n  a');
    return mermaid;
  })();
  return loading;
}

/** Mermaid counts lines without front matter, comments and the blank lines before the text. */
function lineOfError(error: unknown, text: string): number {
  const hash = (error as { hash?: { loc?: { first_line?: number }; line?: number } }).hash;
  const [, told] = /on line (\d+)/.exec(String(error)) ?? [];
  const line = told ? Number(told) : (hash?.loc?.first_line ?? (hash?.line ?? 0) + 1);
  const lines = text.split(/\r\n|\r|\n/);
  let start = 0;
  if (/^---\s*$/.test(lines[0] ?? '')) {
    const end = lines.findIndex((candidate, index) => index > 0 && /^---\s*$/.test(candidate));
    if (end > 0) start = end + 1;
  }
  let hasText = false;
  const kept = lines.flatMap((candidate, index) => {
    if (index < start || /^\s*%%(?!\{)[^\n]+/.test(candidate)) return [];
    hasText ||= candidate.trim() !== '';
    return hasText ? [index + 1] : [];
  });
  return kept[line - 1] ?? kept.at(-1) ?? firstLine(text);
}

function firstLine(text: string): number {
  const lines = text.split(/\r\n|\r|\n/);
  return (
    Math.max(
      0,
      lines.findIndex((line) => line.trim() !== ''),
    ) + 1
  );
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, expected] = /Expecting .*, got '([^']*)'/s.exec(message) ?? [];
  return expected ?? message.split('\n')[0]?.slice(0, 200) ?? '';
}
