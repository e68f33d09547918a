import type { ReactNode } from 'react';
import { BrandMark } from '~/components/ui/brand-mark';
import { PreferenceMenu } from '~/features/shell/preference-menu';

/** A page before signing in: the product's name, one column, language and theme. */
export function PublicPage({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-14 items-center justify-between px-4 sm:px-8">
        <span className="flex items-center gap-2 font-semibold">
          <BrandMark />
          Penstock · 渠成
        </span>
        <div className="flex items-center">
          <PreferenceMenu />
        </div>
      </header>
      <main
        id="content"
        className={`mx-auto w-full flex-1 px-4 py-8 sm:py-14 ${wide ? 'max-w-2xl' : 'max-w-md'}`}
      >
        {children}
      </main>
    </div>
  );
}
