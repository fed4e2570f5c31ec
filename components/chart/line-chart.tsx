import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { Between, Series } from './chart-frame'
import { TargetBand, type Target } from './target-band'

interface Props {
  series: readonly Series[]
  labels: readonly string[]
  format: (value: number) => string
  target?: Target
  /** Drawn as thin lines on either side of the curve. */
  between?: Between
  /** What came at each step, as strokes from 0, on the same axis; behind the curves. */
  bars?: readonly Series[]
  /** Highest value of the axis at least; the lowest is 0 unless a value is below. */
  max?: number
  /** How many labels to show below, at most. */
  ticks?: number
}

/**
 * Curves over the same steps, drawn on the server. Put it in a ChartFrame, which says the same in words and
 * figures; the drawing itself is hidden from screen readers.
 */
export function LineChart({ series, labels, format, target, between, bars = [], max = 0, ticks = 6 }: Props) {
  const ends = between ? [between.low, between.high] : []
  const values = [...series, ...ends, ...bars].flatMap((one) => one.values.filter((value) => value !== null))
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(max, target?.to ?? 0, ...values, 1)])
    .nice(4)
    .range([100, 0])
  const x = scalePoint(labels, [0, 100])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(labels[index] ?? '') ?? 0)
    .y((value) => y(value ?? 0))
  const marks = y.ticks(4)
  const step = Math.max(1, Math.ceil((labels.length - 1) / (ticks - 1)))
  return (
    <div className="plot" aria-hidden="true">
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
        {target && <TargetBand target={target} y={y} />}
        {marks.map((mark) => (
          <line key={mark} x1="0" x2="100" y1={y(mark)} y2={y(mark)} className="grid-line" />
        ))}
        {bars.map((one, index) => (
          <path
            key={one.name}
            d={one.values
              .map((value, at) => (value ? `M${x(labels[at] ?? '')},${y(0)}V${y(value)}` : ''))
              .join('')}
            className={`bar bar-${index + 1}`}
          />
        ))}
        {ends.map((one) => (
          <path key={one.name} d={path([...one.values]) ?? ''} className="line-end" />
        ))}
        {series.map((one, index) => (
          <path key={one.name} d={path([...one.values]) ?? ''} className={`line line-${index + 1}`} />
        ))}
      </svg>
      {marks.map((mark) => (
        <span key={mark} className="plot-y" style={{ bottom: `${100 - y(mark)}%` }}>
          {format(mark)}
        </span>
      ))}
      {labels.map((label, index) => {
        if (index % step !== 0) return null
        const at = x(label) ?? 0
        const edge = index === 0 ? 'start' : at > 96 ? 'end' : undefined
        return (
          <span
            key={label}
            className="plot-x"
            data-edge={edge}
            data-minor={(index / step) % 2 ? '' : undefined}
            style={{ left: `${at}%` }}
          >
            {label}
          </span>
        )
      })}
    </div>
  )
}
