import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

type DisclosureProps = {
  summary: ReactNode;
  /** At the right of the summary: a count, a status. */
  aside?: ReactNode;
  open?: boolean;
  look?: 'plain' | 'box';
  id?: string;
  children: ReactNode;
};

/** Opens and closes without script. */
export function Disclosure({
  summary,
  aside,
  open,
  look = 'plain',
  id,
  children,
}: DisclosureProps) {
  return (
    <details
      id={id}
      open={open}
      className={classNames('group/disclosure', look === 'box' && 'rounded-lg border bg-surface')}
    >
      <summary
        className={classNames(
          'flex items-center gap-1.5 rounded-md font-medium text-muted hover:text-ink',
          look === 'box' ? 'px-3 py-2' : 'py-1',
        )}
      >
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform duration-150 group-open/disclosure:rotate-90"
        />
        <span className="min-w-0 flex-1">{summary}</span>
        {aside}
      </summary>
      <div className={look === 'box' ? 'border-t p-3' : 'pt-2'}>{children}</div>
    </details>
  );
}
