import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type Tab = {
  label: ReactNode;
  to: string;
  count?: ReactNode;
  /** Says which one is shown, where the path alone can't (tabs that differ in a parameter). */
  current?: boolean;
  /** Only the exact path counts. */
  end?: boolean;
};

const look =
  'inline-flex h-10 items-center gap-2 whitespace-nowrap border-b-2 border-transparent px-3 text-base text-muted hover:text-ink hover:border-neutral-line transition-colors';
const currentLook =
  'aria-[current=page]:border-accent aria-[current=page]:text-ink aria-[current=page]:font-medium';

/** Views of the same thing, each with its own address. */
export function LinkTabs({ label, items }: { label: string; items: Tab[] }) {
  return (
    <nav aria-label={label} className="-mb-px overflow-x-auto border-b print:hidden">
      <ul className="flex min-w-max">
        {items.map((tab) => (
          <li key={tab.to}>
            {tab.current === undefined ? (
              <NavLink to={tab.to} end={tab.end} className={classNames(look, currentLook)}>
                <TabFace {...tab} />
              </NavLink>
            ) : (
              <Link
                to={tab.to}
                preventScrollReset
                aria-current={tab.current ? 'page' : undefined}
                className={classNames(look, currentLook)}
              >
                <TabFace {...tab} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TabFace({ label, count }: Pick<Tab, 'label' | 'count'>) {
  return (
    <>
      {label}
      {count !== undefined && (
        <span className="rounded-md bg-neutral-soft px-1.5 font-normal text-neutral text-xs">
          {count}
        </span>
      )}
    </>
  );
}
