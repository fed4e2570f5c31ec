import { scaleBand } from 'd3-scale'
import type { Tone } from '@/components/ui/tone'

/** How high a bar stands, so that the colours are not alone in telling the states apart. */
const HEIGHTS: Record<Tone, number> = { green: 12, neutral: 12, blue: 20, amber: 26, red: 32 }

/** A bar a day, the oldest first, drawn on the server. `text` says the same in words. */
export function DayBars({
  days,
  text,
}: {
  days: readonly { key: string; tone: Tone; title: string }[]
  text: string
}) {
  const x = scaleBand(
    days.map(({ key }) => key),
    [0, 360],
  ).paddingInner(0.25)
  return (
    <svg className="day-bars" viewBox="0 0 360 32" preserveAspectRatio="none" role="img" aria-label={text}>
      {days.map(({ key, tone, title }) => (
        <rect
          key={key}
          data-tone={tone}
          x={x(key)}
          y={32 - HEIGHTS[tone]}
          width={x.bandwidth()}
          height={HEIGHTS[tone]}
        >
          <title>{title}</title>
        </rect>
      ))}
    </svg>
  )
}
