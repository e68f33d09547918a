import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

type SectionProps = {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  headingLevel?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A part of a page with its own heading and no box around it. */
export function Section({
  title,
  description,
  actions,
  headingLevel = 2,
  id,
  className,
  children,
}: SectionProps) {
  const headingId = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section id={id} aria-labelledby={headingId} className={classNames('min-w-0', className)}>
      <header className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <Heading
            id={headingId}
            className={headingLevel === 2 ? 'text-title-sm' : 'text-base leading-6'}
          >
            {title}
          </Heading>
          {description && <p className="max-w-prose text-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
