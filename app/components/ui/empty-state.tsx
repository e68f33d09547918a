import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** What this is. */
  title: ReactNode;
  /** Why it matters, in one or two sentences. */
  children?: ReactNode;
  /** The one next step. */
  action?: ReactNode;
  icon?: ReactNode;
  headingLevel?: 2 | 3;
};

export function EmptyState({ title, children, action, icon, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="flex flex-col items-center rounded-lg border border-neutral-line border-dashed bg-surface px-6 py-10 text-center">
      {icon && (
        <span
          aria-hidden="true"
          className="mb-3 grid size-10 place-items-center rounded-lg bg-accent-soft text-accent [&_svg]:size-5"
        >
          {icon}
        </span>
      )}
      <Heading className="text-lg">{title}</Heading>
      {children && (
        <div className="mt-1 max-w-[52ch] text-balance text-muted text-prose">{children}</div>
      )}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
