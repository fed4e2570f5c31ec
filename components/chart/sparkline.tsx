import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

/**
 * A curve the height of a word, beside a figure. `text` says what it shows ("faldende de seneste 12 uger").
 * `from` and `to` are the ends of the scale, at least, so that curves beside each other can be compared.
 */
export function Sparkline({
  values,
  text,
  from,
  to,
}: {
  values: readonly number[]
  text: string
  from?: number
  to?: number
}) {
  const low = Math.min(...values, ...(from === undefined ? [] : [from]))
  // What it was counted among may have been more then than it is now.
  const high = Math.max(...values, ...(to === undefined ? [] : [to]))
  // A level curve lies in the middle.
  const y = scaleLinear([low, high], low === high ? [12, 12] : [22, 2])
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [0, 96])
  const path = line<number>()
    .x((_, index) => x(index))
    .y((value) => y(value))
  return (
    <svg className="sparkline" viewBox="0 0 96 24" preserveAspectRatio="none" role="img" aria-label={text}>
      <path d={path([...values]) ?? ''} className="line" />
    </svg>
  )
}
