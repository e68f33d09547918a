import { Menu as MenuIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button';
import { Drawer } from './dialog';

type AppFrameProps = {
  /** The mark and name of the product; stands on top of the rail. */
  brand: ReactNode;
  /** Navigation. Rendered twice: in the rail, and in a drawer on small screens. */
  rail: ReactNode;
  breadcrumbs?: ReactNode;
  /** Search, language, theme, account. */
  tools: ReactNode;
  skipLabel: string;
  menuLabel: string;
  closeLabel: string;
  /** Changes with every page: the drawer closes when it does. */
  pageKey?: string;
  children: ReactNode;
};

/** Rail at the left, bar on top, the page below it. Under 900 px the rail is a drawer. */
export function AppFrame({
  brand,
  rail,
  breadcrumbs,
  tools,
  skipLabel,
  menuLabel,
  closeLabel,
  pageKey,
  children,
}: AppFrameProps) {
  return (
    <div className="rail:grid min-h-dvh rail:grid-cols-[14.5rem_minmax(0,1fr)]">
      <SkipLink label={skipLabel} />
      <aside className="sticky top-0 rail:flex hidden h-dvh flex-col border-e bg-surface print:hidden">
        <div className="flex h-14 shrink-0 items-center px-4">{brand}</div>
        <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-6">{rail}</div>
      </aside>
      <div className="flex min-w-0 flex-col">
        <header className="sticky top-0 z-30 flex h-14 items-center gap-3 border-b bg-canvas px-4 rail:px-8 print:hidden">
          <div className="rail:hidden">
            <Drawer
              key={pageKey}
              side="start"
              width="small"
              title={brand}
              closeLabel={closeLabel}
              trigger={
                <Button
                  variant="ghost"
                  iconOnly
                  aria-label={menuLabel}
                  icon={<MenuIcon aria-hidden="true" />}
                />
              }
            >
              {rail}
            </Drawer>
          </div>
          <div className="min-w-0 flex-1">{breadcrumbs}</div>
          <div className="flex shrink-0 items-center gap-1">{tools}</div>
        </header>
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 pt-6 pb-16 rail:px-8">
          <div className="mx-auto max-w-[80rem]">{children}</div>
        </main>
      </div>
    </div>
  );
}

/** The first thing the keyboard meets; leads to `#content`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#content"
      className="fixed start-2 top-2 z-50 -translate-y-16 rounded-lg bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0 print:hidden"
    >
      {label}
    </a>
  );
}
