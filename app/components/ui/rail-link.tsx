import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';

type RailLinkProps = {
  to: string;
  icon?: ReactNode;
  end?: boolean;
  /** A page under a phase: smaller, without icon. */
  nested?: boolean;
  /** How many things wait there. */
  count?: ReactNode;
  children: ReactNode;
};

/** A link of the rail; the page shown is marked. */
export function RailLink({ to, icon, end, nested, count, children }: RailLinkProps) {
  return (
    <NavLink
      to={to}
      end={end}
      className={`flex items-center gap-2.5 rounded-md px-2 text-muted hover:bg-hover hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent [&_svg]:size-4 [&_svg]:shrink-0 pointer-coarse:min-h-11 ${nested ? 'min-h-7 text-sm' : 'min-h-9'}`}
    >
      {icon}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {count}
    </NavLink>
  );
}

export function RailHeading({ children }: { children: ReactNode }) {
  return <p className="truncate px-2 pt-5 pb-1.5 text-faint text-xs">{children}</p>;
}
