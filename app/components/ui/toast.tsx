import { Form } from '@remix-run/react';
import { Undo2, X } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from './button';
import { type Tone, ToneSign, toneText } from './tone';

type ToastProps = {
  /** A new message gets a new key from its owner, so that it is shown afresh. */
  tone?: Tone;
  message: ReactNode;
  /** A real form that takes the change back. */
  undo?: { action: string; label: string; fields: Record<string, string> };
  dismissLabel: string;
  /** Milliseconds; it stays while the pointer or the focus is on it. */
  duration?: number;
};

/** What was done, with ten seconds to take it back. */
export function Toast({
  tone = 'positive',
  message,
  undo,
  dismissLabel,
  duration = 10_000,
}: ToastProps) {
  const [shown, setShown] = useState(true);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => setShown(false), duration);
    return () => clearTimeout(timer);
  }, [shown, held, duration]);
  if (!shown) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold the clock
    <div
      className="pointer-events-auto flex w-full max-w-md animate-appear items-center gap-3 rounded-lg border bg-raised py-2 ps-4 pe-2 shadow-float"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={toneText[tone]}>
        <ToneSign tone={tone} className="size-4.5" />
      </span>
      <p className="min-w-0 flex-1">{message}</p>
      {undo && (
        <Form method="post" action={undo.action} preventScrollReset>
          {Object.entries(undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button type="submit" size="small" icon={<Undo2 aria-hidden="true" />}>
            {undo.label}
          </Button>
        </Form>
      )}
      <Button
        variant="ghost"
        size="small"
        iconOnly
        aria-label={dismissLabel}
        onClick={() => setShown(false)}
        icon={<X aria-hidden="true" />}
      />
    </div>
  );
}

/** Where toasts appear; stands once in the frame, so that screen readers watch it from the start. */
export function ToastRegion({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-4 z-50 flex flex-col items-center gap-2 print:hidden"
    >
      {children}
    </section>
  );
}
