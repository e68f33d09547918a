import { Link } from '@remix-run/react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Crumb = { label: ReactNode; to?: string };

/** Where am I: from the widest to this page, which is no link. */
export function Breadcrumbs({ label, items }: { label: string; items: Crumb[] }) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1 text-muted text-sm">
        {items.map((item, index) => {
          const last = index === items.length - 1;
          return (
            <li
              key={item.to ?? index}
              className={classNames(
                'flex min-w-0 items-center gap-1',
                // A phone has room for the way back only.
                index !== Math.max(0, items.length - 2) && 'max-sm:hidden',
                last && 'shrink-[2]',
              )}
            >
              {index > 0 && (
                <ChevronRight
                  aria-hidden="true"
                  className="size-3.5 shrink-0 text-faint max-sm:rotate-180"
                />
              )}
              {item.to && !last ? (
                <Link to={item.to} className="block max-w-56 truncate rounded-sm hover:text-ink">
                  {item.label}
                </Link>
              ) : (
                <span aria-current={last ? 'page' : undefined} className="truncate text-ink">
                  {item.label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
