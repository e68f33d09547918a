import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

const kinds = {
  info: { Icon: Info, look: 'border-neutral-line bg-neutral-soft', icon: 'text-neutral' },
  success: {
    Icon: CircleCheck,
    look: 'border-positive-line bg-positive-soft',
    icon: 'text-positive',
  },
  warning: {
    Icon: TriangleAlert,
    look: 'border-caution-line bg-caution-soft',
    icon: 'text-caution',
  },
  error: {
    Icon: OctagonAlert,
    look: 'border-critical-line bg-critical-soft',
    icon: 'text-critical',
  },
};

type NoticeProps = {
  kind?: NoticeKind;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  /** Read aloud when it appears: errors at once, others when there is a pause. */
  announce?: boolean;
  className?: string;
};

/** What happened, what is safe, what to do. */
export function Notice({
  kind = 'info',
  title,
  children,
  action,
  announce,
  className,
}: NoticeProps) {
  const { Icon, look, icon } = kinds[kind];
  return (
    <div
      role={announce ? (kind === 'error' ? 'alert' : 'status') : undefined}
      className={classNames(
        'badge flex items-start gap-3 rounded-lg border px-4 py-3 text-base text-ink',
        look,
        className,
      )}
    >
      <Icon aria-hidden="true" className={classNames('mt-0.5 size-4.5 shrink-0', icon)} />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className={title ? 'text-muted' : undefined}>{children}</div>}
      </div>
      {action && <div className="flex shrink-0 items-center gap-2">{action}</div>}
    </div>
  );
}
