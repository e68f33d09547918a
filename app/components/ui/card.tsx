import type { ReactNode } from 'react';
import { classNames } from './class-names';

type CardProps = {
  title?: ReactNode;
  description?: ReactNode;
  /** Small buttons at the right of the title. */
  actions?: ReactNode;
  footer?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  /** `none` lets a table reach the border. */
  padding?: 'normal' | 'none';
  id?: string;
  className?: string;
  children?: ReactNode;
};

/** A box for something separate; most content needs none. */
export function Card({
  title,
  description,
  actions,
  footer,
  headingLevel = 2,
  padding = 'normal',
  id,
  className,
  children,
}: CardProps) {
  const hasHeader = Boolean(title || actions);
  const Heading = `h${headingLevel}` as const;
  return (
    <section id={id} className={classNames('card min-w-0 rounded-lg border bg-surface', className)}>
      {hasHeader && (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-3 pb-1">
          <div className="min-w-0">
            {title && <Heading className="text-base">{title}</Heading>}
            {description && <p className="text-sm text-muted">{description}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div
        className={classNames(
          padding === 'normal' && 'p-4',
          padding === 'normal' && hasHeader && 'pt-2',
          padding === 'none' && hasHeader && 'pt-2',
        )}
      >
        {children}
      </div>
      {footer && <footer className="border-t px-4 py-3 text-sm text-muted">{footer}</footer>}
    </section>
  );
}
