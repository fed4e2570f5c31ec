import type { ReactNode } from 'react'
import { Details } from '@/components/ui/details'
import type { Target } from './target-band'

export interface Series {
  name: string
  /** In step with the chart's `labels`; null where nothing is known. */
  values: readonly (number | null)[]
}

/** How sure a curve is: the lowest and the highest it may be, in step with the chart's `labels`. */
export interface Between {
  label: string
  low: Series
  high: Series
}

/** A chart with its caption and the same figures as a table: nothing is said by the drawing alone. */
export function ChartFrame({
  caption,
  summary,
  series,
  labels,
  labelHeader,
  format,
  target,
  between,
  bars = [],
  columns = [],
  children,
}: {
  caption: string
  /** What the curve shows, in one sentence. */
  summary?: ReactNode
  series: readonly Series[]
  labels: readonly string[]
  /** What the labels are: "Uge". */
  labelHeader: string
  format: (value: number) => string
  /** The band drawn behind the curves, as given to the chart. */
  target?: Target
  between?: Between
  /** What is drawn as strokes, for the legend; its figures stand in `columns`. */
  bars?: readonly Series[]
  /** Further columns of the table, each with its own unit. */
  columns?: readonly (Series & { format: (value: number) => string })[]
  children: ReactNode
}) {
  const curves = between ? [...series, between.low, between.high] : series
  const all = [...curves.map((one) => ({ ...one, format })), ...columns]
  return (
    <figure>
      <figcaption className="mb-3">
        <span className="block font-bold">{caption}</span>
        {summary && <span className="block max-w-text text-14 text-ink-soft">{summary}</span>}
      </figcaption>
      {(series.length > 1 || target || bars.length > 0) && (
        <Legend
          names={series.map(({ name }) => name)}
          between={between?.label}
          bars={bars.map(({ name }) => name)}
          target={target}
        />
      )}
      {children}
      <div className="text-14">
        <Details summary="Tallene som tabel">
          <div className="table-frame">
            <table className="data-table" data-compact="">
              <caption className="sr-only">{caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{labelHeader}</th>
                  {all.map(({ name }) => (
                    <th key={name} scope="col" data-align="end">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {labels.map((label, index) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    {all.map(({ name, values, format: shown }) => (
                      <td key={name} data-align="end" data-label={name}>
                        {values[index] == null ? 'Ukendt' : shown(values[index])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Details>
      </div>
    </figure>
  )
}

function Legend({
  names,
  between,
  bars,
  target,
}: {
  names: readonly string[]
  between?: string
  bars: readonly string[]
  target?: Target
}) {
  return (
    <ul className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-14">
      {names.map((name, index) => (
        <li key={name} className="flex items-center gap-2">
          <svg width="24" height="8" aria-hidden="true" focusable="false">
            <path d="M0 4h24" className={`line line-${index + 1}`} />
          </svg>
          {name}
        </li>
      ))}
      {between && (
        <li className="flex items-center gap-2">
          <svg width="24" height="14" aria-hidden="true" focusable="false">
            <path d="M0 2h24M0 12h24" className="line-end" />
          </svg>
          {between}
        </li>
      )}
      {bars.map((name, index) => (
        <li key={name} className="flex items-center gap-2">
          <svg width="24" height="14" aria-hidden="true" focusable="false">
            <path d="M6 14V2M12 14V6M18 14V4" className={`bar bar-${index + 1}`} />
          </svg>
          {name}
        </li>
      ))}
      {target && (
        <li className="flex items-center gap-2">
          <svg width="24" height="14" aria-hidden="true" focusable="false">
            <path d="M0 1h24v12H0z" className="band" />
            <path d="M0 1h24M0 13h24" className="band-edge" />
          </svg>
          {target.label}
        </li>
      )}
    </ul>
  )
}
