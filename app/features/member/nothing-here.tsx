import type { ReactNode } from 'react';

/** A part of the page where nothing is yet: what will be here, in a line or two. */
export function NothingHere({ children }: { children: ReactNode }) {
  return (
    <p className="rounded-lg border border-neutral-line border-dashed px-4 py-3 text-muted text-prose">
      {children}
    </p>
  );
}
