import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type KeyValue = { key?: string; label: ReactNode; value: ReactNode };

type KeyValueListProps = {
  items: KeyValue[];
  /** `beside`: labels in a column at the left; `above`: labels over their values. */
  layout?: 'beside' | 'above';
  columns?: 1 | 2 | 3;
};

const columnClasses = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' };

export function KeyValueList({ items, layout = 'beside', columns = 1 }: KeyValueListProps) {
  return (
    <dl className={classNames('grid gap-x-8 gap-y-2', columnClasses[columns])}>
      {items.map((item, index) => (
        <div
          key={item.key ?? index}
          className={classNames(
            'min-w-0',
            layout === 'beside' && 'grid grid-cols-[minmax(6rem,10rem)_minmax(0,1fr)] gap-3',
          )}
        >
          <dt className="text-muted text-sm leading-[inherit]">{item.label}</dt>
          <dd className="min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
