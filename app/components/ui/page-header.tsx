import type { ReactNode } from 'react';

type PageHeaderProps = {
  title: ReactNode;
  /** One line: what this page answers. */
  description?: ReactNode;
  /** The one primary action; further ones go into a menu beside it. */
  action?: ReactNode;
  /** A status or a kind beside the title. */
  status?: ReactNode;
  /** Above the title, where a page stands outside the frame. */
  breadcrumbs?: ReactNode;
  /** Tabs or filters that belong to the whole page. */
  children?: ReactNode;
};

export function PageHeader({
  title,
  description,
  action,
  status,
  breadcrumbs,
  children,
}: PageHeaderProps) {
  return (
    <header className="mb-6">
      {breadcrumbs && <div className="mb-2">{breadcrumbs}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-title">{title}</h1>
            {status}
          </div>
          {description && <p className="mt-1 max-w-[72ch] text-muted text-prose">{description}</p>}
        </div>
        {action && <div className="flex flex-wrap items-center gap-2 print:hidden">{action}</div>}
      </div>
      {children && <div className="mt-4">{children}</div>}
    </header>
  );
}
