import { LoaderCircle } from 'lucide-react';
import { classNames } from './class-names';

/** Decoration only: whoever shows it also says in words (or with aria-busy) that work is going on. */
export function Spinner({ className }: { className?: string }) {
  return (
    <LoaderCircle
      aria-hidden="true"
      className={classNames('animate-spin motion-reduce:animate-none', className ?? 'size-4')}
    />
  );
}
