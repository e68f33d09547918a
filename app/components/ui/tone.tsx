import { CircleCheck, CircleDashed, CircleDot, OctagonAlert, TriangleAlert } from 'lucide-react';

/** What a status means; `accent` marks where something stands, it is not a judgement. */
export type Tone = 'neutral' | 'positive' | 'caution' | 'critical' | 'accent';

export const toneText: Record<Tone, string> = {
  neutral: 'text-neutral',
  positive: 'text-positive',
  caution: 'text-caution',
  critical: 'text-critical',
  accent: 'text-accent',
};

export const toneSurface: Record<Tone, string> = {
  neutral: 'bg-neutral-soft text-neutral border-neutral-line',
  positive: 'bg-positive-soft text-positive border-positive-line',
  caution: 'bg-caution-soft text-caution border-caution-line',
  critical: 'bg-critical-soft text-critical border-critical-line',
  accent: 'bg-accent-soft text-accent border-accent-line',
};

export const toneSolid: Record<Tone, string> = {
  neutral: 'bg-neutral-solid',
  positive: 'bg-positive-solid',
  caution: 'bg-caution-solid',
  critical: 'bg-critical-solid',
  accent: 'bg-accent',
};

const signs = {
  neutral: CircleDashed,
  positive: CircleCheck,
  caution: TriangleAlert,
  critical: OctagonAlert,
  accent: CircleDot,
};

/** The sign that says a tone without colour; its shape differs for every tone. */
export function ToneSign({ tone, className }: { tone: Tone; className?: string }) {
  const Sign = signs[tone];
  return (
    <Sign aria-hidden="true" className={className ?? 'size-3.5 shrink-0'} strokeWidth={2.25} />
  );
}
