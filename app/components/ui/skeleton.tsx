import { classNames } from './class-names';

/** A grey place where something will stand. Appears after 200 ms, so quick pages do not flicker. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames('block animate-late rounded-md bg-neutral-soft', className ?? 'h-4')}
    />
  );
}
