import { ChartFrame } from '@/components/chart/chart-frame'
import { LineChart } from '@/components/chart/line-chart'
import { formatNumber, formatShortDate, formatWeeks } from '@/lib/format'
import { curveText, unsure, type Stock } from './words'

const whole = (value: number) => formatNumber(value)

/** Weeks in stock over 18 months with what is aimed at, and what was drawn as strokes; the same figures as a table. */
export function StockCurve({ stock }: { stock: Stock }) {
  const { curve, use, settings } = stock
  const labels = curve.map(({ on }) => formatShortDate(on))
  const target = {
    from: settings.lowWeeks,
    to: settings.ampleWeeks,
    label: `I mål: ${settings.lowWeeks}–${settings.ampleWeeks} uger`,
  }
  const series = [{ name: 'Uger på lager', values: curve.map(({ weeks }) => weeks) }]
  const between = unsure(curve) && {
    label: 'Mindst og højst',
    low: { name: 'Mindst (uger)', values: curve.map(({ weeksLow }) => weeksLow) },
    high: { name: 'Højst (uger)', values: curve.map(({ weeksHigh }) => weeksHigh) },
  }
  const drawn = (manual: boolean) =>
    curve.map((week) =>
      use && week.drawn > 0 && week.manual > 0 === manual ? week.drawn / use.weekly : null,
    )
  const bars = [
    { name: 'Trukket automatisk, i ugers forbrug', values: drawn(false) },
    { name: 'Trukket på websiden, i ugers forbrug', values: drawn(true) },
  ]
  const columns = [
    { name: 'Trukket (numre)', values: curve.map((week) => week.drawn), format: whole },
    { name: 'Leveret tilbage (numre)', values: curve.map((week) => week.returned), format: whole },
    { name: 'Automatiske trækninger', values: curve.map((week) => week.automatic), format: whole },
    { name: 'Trækninger på websiden', values: curve.map((week) => week.manual), format: whole },
  ]
  return (
    <ChartFrame
      caption={`Uger på lager, ${stock.name}`}
      summary={curveText(stock)}
      series={series}
      labels={labels}
      labelHeader="Ugen til og med"
      format={formatWeeks}
      target={target}
      between={between}
      bars={bars}
      columns={columns}
    >
      <LineChart
        series={series}
        labels={labels}
        format={whole}
        target={target}
        between={between}
        bars={bars}
        max={settings.ampleWeeks + 4}
      />
    </ChartFrame>
  )
}
