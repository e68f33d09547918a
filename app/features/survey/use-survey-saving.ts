import { useCallback, useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { type SurveyDefinition, surveyDefinitionSchema } from '~/domain/survey/survey-definition';
import type { SurveyVersionItem } from '~/domain/survey/survey-editor-view';

export type SurveyConflict = {
  revision: number;
  at: string;
  by: string;
  theirs: SurveyDefinition;
  versions: SurveyVersionItem[];
};

export type SurveySaveState =
  | { kind: 'saved' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  /** Something has to be mended first; until then it is kept on this device. */
  | { kind: 'invalid' }
  | { kind: 'failed'; code: string }
  | { kind: 'conflict'; conflict: SurveyConflict };

const versionSchema = z.object({
  id: z.string(),
  revision: z.number(),
  by: z.string(),
  at: z.string(),
});
const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), revision: z.number(), versions: z.array(versionSchema) }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
    theirs: surveyDefinitionSchema.optional(),
    versions: z.array(versionSchema).optional(),
  }),
]);
type Answer = z.infer<typeof answerSchema>;

const PAUSE = 1_000;
const RETRY = 8_000;

type SavingOptions = {
  address: string;
  /** Under which what can't be saved yet is kept on this device. */
  deviceKey: string;
  definition: SurveyDefinition;
  stored: SurveyDefinition;
  revision: number;
  versions: SurveyVersionItem[];
};

/**
 * Saves a pause after every change, one request at a time. What can't be saved yet stays on this
 * device, and a request that fails is tried again, so nothing typed is lost.
 */
export function useSurveySaving(options: SavingOptions) {
  const { address, deviceKey, definition, stored, revision } = options;
  const [state, setState] = useState<SurveySaveState>({ kind: 'saved' });
  const [versions, setVersions] = useState(options.versions);
  const latest = useRef(definition);
  const saved = useRef(stored);
  const base = useRef(revision);
  const running = useRef(false);
  const blocked = useRef(false);
  latest.current = definition;

  const save = useCallback(async (): Promise<void> => {
    if (running.current || blocked.current) return;
    while (latest.current !== saved.current) {
      const sent = latest.current;
      if (!surveyDefinitionSchema.safeParse(sent).success) return setState({ kind: 'invalid' });
      running.current = true;
      setState({ kind: 'saving' });
      const answer = await post(address, { definition: sent, revision: base.current });
      running.current = false;
      if (!answer.ok) {
        const { code, details = {} } = answer.error;
        if (code !== 'conflict' || !answer.theirs) return setState({ kind: 'failed', code });
        blocked.current = true;
        return setState({
          kind: 'conflict',
          conflict: {
            revision: Number(details.revision),
            at: String(details.at),
            by: String(details.by),
            theirs: answer.theirs,
            versions: answer.versions ?? [],
          },
        });
      }
      base.current = answer.revision;
      saved.current = sent;
      setVersions(answer.versions);
      if (latest.current === sent) forget(deviceKey);
    }
    setState({ kind: 'saved' });
  }, [address, deviceKey]);

  useEffect(() => {
    if (definition === saved.current) {
      forget(deviceKey);
      if (!blocked.current) setState({ kind: 'saved' });
      return;
    }
    keep(deviceKey, definition);
    if (blocked.current) return;
    if (!running.current) setState({ kind: 'unsaved' });
    const timer = setTimeout(save, PAUSE);
    return () => clearTimeout(timer);
  }, [definition, deviceKey, save]);

  useEffect(() => {
    if (state.kind !== 'failed') return;
    const timer = setTimeout(save, RETRY);
    window.addEventListener('online', save);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', save);
    };
  }, [state, save]);

  // Whoever goes to another page within the pause is saved on the way.
  useEffect(() => () => void save(), [save]);

  return {
    state,
    versions,
    save,
    /** Goes on from the stored version that another has made. */
    continueFrom: useCallback(
      (conflict: SurveyConflict, keepsMine: boolean) => {
        base.current = conflict.revision;
        blocked.current = false;
        setVersions(conflict.versions);
        if (keepsMine) void save();
        else saved.current = conflict.theirs;
      },
      [save],
    ),
  };
}

/** What was typed on this device and never reached the server. */
export function keptOnDevice(deviceKey: string): SurveyDefinition | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(deviceKey) ?? 'null');
    return looksLikeDefinition(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Enough of a definition to be shown and mended; it need not be complete. */
function looksLikeDefinition(kept: unknown): kept is SurveyDefinition {
  if (kept === null || typeof kept !== 'object' || !('sections' in kept)) return false;
  const { sections } = kept;
  return (
    Array.isArray(sections) &&
    sections.length > 0 &&
    sections.every((section) => Array.isArray(section?.questions) && section.questions.length > 0)
  );
}

function keep(deviceKey: string, definition: SurveyDefinition): void {
  try {
    localStorage.setItem(deviceKey, JSON.stringify(definition));
  } catch {
    // A closed or full store: then only the server keeps it.
  }
}

export function forget(deviceKey: string): void {
  try {
    localStorage.removeItem(deviceKey);
  } catch {
    // Nothing was kept.
  }
}

async function post(address: string, body: unknown): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      keepalive: JSON.stringify(body).length < 60_000,
    });
    // A redirect leads to the sign-in page.
    if (response.type === 'opaqueredirect') return { ok: false, error: { code: 'signed-out' } };
    const answer = answerSchema.safeParse(await response.json());
    return answer.success ? answer.data : { ok: false, error: { code: 'unexpected' } };
  } catch {
    return { ok: false, error: { code: 'offline' } };
  }
}
