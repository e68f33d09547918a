import { type BandChart, layOutBands } from './band-layout';

/** Bars made of bands, one a row; the numbers stand in a table beside or under it. */
export function BandBars({ chart }: { chart: BandChart }) {
  const { zero, rows } = layOutBands(chart);
  return (
    <div className="min-w-0" aria-hidden="true">
      <ul className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
        {chart.kinds.map(({ key, label, color, opacity }) => (
          <li key={key} className="flex items-center gap-1.5">
            <span
              className="print-exact size-3 shrink-0 rounded-sm"
              style={{ background: color, opacity }}
            />
            {label}
          </li>
        ))}
      </ul>
      <ul className="space-y-2">
        {chart.rows.map((row, index) => (
          <li
            key={row.key}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto]"
          >
            <span className="min-w-0">{row.label}</span>
            <span className="print-exact relative order-last col-span-2 block h-4 overflow-hidden rounded-sm bg-sunken sm:order-none sm:col-span-1">
              {(rows[index] ?? []).map(({ key, color, opacity, start, width }) => (
                <span
                  key={key}
                  className="absolute inset-y-0"
                  style={{
                    insetInlineStart: `${start * 100}%`,
                    width: `${width * 100}%`,
                    background: color,
                    opacity,
                  }}
                />
              ))}
              {chart.isDiverging && (
                <span
                  className="absolute inset-y-0 w-px bg-ink"
                  style={{ insetInlineStart: `${zero * 100}%` }}
                />
              )}
            </span>
            <span className="numeric text-sm">{row.text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
