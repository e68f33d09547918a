import type { ReactNode } from 'react';
import { Disclosure } from './disclosure';
import { KeyValueList } from './key-value-list';

export type DataOriginProps = {
  labels: { definition: string; filter: string; noFilter: string; n: string; query: string };
  /** What the number means, in one or two sentences. */
  definition: ReactNode;
  filters: { label: string; value: ReactNode }[];
  n: ReactNode;
  /** The query that computed it. */
  sql?: string;
  /** The records behind it. */
  children?: ReactNode;
};

/** Where a number comes from: what stands in the side panel. */
export function DataOrigin({ labels, definition, filters, n, sql, children }: DataOriginProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <KeyValueList
        layout="above"
        items={[
          { key: 'definition', label: labels.definition, value: definition },
          {
            key: 'filter',
            label: labels.filter,
            value:
              filters.length === 0 ? (
                labels.noFilter
              ) : (
                <ul>
                  {filters.map((filter) => (
                    <li key={filter.label}>
                      <span className="text-muted">{filter.label}: </span>
                      {filter.value}
                    </li>
                  ))}
                </ul>
              ),
          },
          { key: 'n', label: labels.n, value: n },
        ]}
      />
      {sql && (
        <Disclosure summary={labels.query} look="box">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long line scrolls by keyboard too */}
          <pre tabIndex={0} className="overflow-x-auto font-mono text-xs">
            <code>{sql.trim()}</code>
          </pre>
        </Disclosure>
      )}
      {children}
    </div>
  );
}
