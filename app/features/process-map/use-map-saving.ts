import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { mergeMaps } from '~/domain/process-map/merge-maps';
import { type ProcessMap, processMapSchema } from '~/domain/process-map/process-map';

export type Conflict = {
  revision: number;
  at: string;
  by: string;
  /** What both began with. */
  base: ProcessMap;
  theirs: ProcessMap;
};

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'failed'; code: string; details?: Record<string, string | number> }
  | { kind: 'conflict'; conflict: Conflict };

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), revision: z.number(), updatedAt: z.string() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
    theirs: processMapSchema.optional(),
  }),
]);

const PAUSE = 1_200;
const RETRY = 8_000;

type SavingOptions = {
  address: string;
  map: ProcessMap;
  revision: number;
  savedAt: string | null;
  conflict?: Conflict | null;
  enabled: boolean;
  /** Somebody else saved first, and what they changed goes together with what is typed here. */
  onMerge: (theirs: Conflict) => void;
};

/**
 * Saves a pause after every change. One request at a time; what was typed meanwhile follows. A
 * request that fails is tried again until it succeeds, and nothing typed is ever taken away.
 */
export function useMapSaving({
  address,
  map,
  revision,
  savedAt,
  conflict,
  enabled,
  onMerge,
}: SavingOptions) {
  const [state, setState] = useState<SaveState>(
    conflict ? { kind: 'conflict', conflict } : { kind: 'saved', at: savedAt },
  );
  const latest = useRef(map);
  const saved = useRef(conflict ? null : map);
  const base = useRef(revision);
  const running = useRef<Promise<boolean> | null>(null);
  const blocked = useRef(Boolean(conflict));
  const merge = useRef(onMerge);
  latest.current = map;
  merge.current = onMerge;

  const send = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    setState({ kind: 'saving' });
    const answer = await post(address, { content: sent, revision: base.current });
    if (answer.ok) {
      base.current = answer.revision;
      saved.current = sent;
      if (latest.current !== sent) return send();
      setState({ kind: 'saved', at: answer.updatedAt });
      return true;
    }
    const { code, details = {} } = answer.error;
    if (code === 'conflict' && answer.theirs) {
      const conflict = {
        revision: Number(details.revision),
        at: String(details.at),
        by: String(details.by),
        base: saved.current ?? answer.theirs,
        theirs: answer.theirs,
      };
      const { conflicts } = mergeMaps(conflict.base, latest.current, conflict.theirs);
      if (conflicts.length === 0) {
        base.current = conflict.revision;
        saved.current = conflict.theirs;
        setState({ kind: 'unsaved' });
        merge.current(conflict);
        return false;
      }
      blocked.current = true;
      setState({ kind: 'conflict', conflict });
    } else {
      setState({ kind: 'failed', code, ...(answer.error.details && { details }) });
    }
    return false;
  }, [address]);

  /** Saves at once; true when everything typed is stored. */
  const save = useCallback(async (): Promise<boolean> => {
    if (running.current) await running.current;
    if (latest.current === saved.current) return true;
    if (blocked.current || !enabled) return false;
    running.current = send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send, enabled]);

  useEffect(() => {
    if (!enabled || blocked.current) return;
    if (map === saved.current) {
      // Undone to what is stored.
      setState((before) => (before.kind === 'unsaved' ? { kind: 'saved', at: null } : before));
      return;
    }
    if (!running.current) setState({ kind: 'unsaved' });
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [map, save, enabled]);

  useEffect(() => {
    if (state.kind !== 'failed') return;
    const timer = setTimeout(save, RETRY);
    window.addEventListener('online', save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', save);
    };
  }, [state, save]);

  const isDirty = enabled && state.kind !== 'saved';
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  return {
    state,
    isDirty,
    save,
    revision: base.current,
    /** Goes on from another stored version: the editor shows it, or overwrites it knowingly. */
    continueFrom: useCallback((from: number, stored: ProcessMap | null, at: string | null) => {
      base.current = from;
      saved.current = stored;
      blocked.current = false;
      if (stored) setState({ kind: 'saved', at });
    }, []),
  };
}

async function post(address: string, body: unknown): Promise<z.infer<typeof answerSchema>> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
    });
    // A redirect leads to the sign-in page.
    if (response.type === 'opaqueredirect') return { ok: false, error: { code: 'signed-out' } };
    const answer = answerSchema.safeParse(await response.json());
    return answer.success ? answer.data : { ok: false, error: { code: 'unexpected' } };
  } catch {
    return { ok: false, error: { code: 'offline' } };
  }
}
