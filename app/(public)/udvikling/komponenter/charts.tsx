import { ChartFrame } from '@/components/chart/chart-frame'
import { DayBars } from '@/components/chart/day-bars'
import { LineChart } from '@/components/chart/line-chart'
import { Sparkline } from '@/components/chart/sparkline'
import { Section } from '@/components/layout/section'
import { formatNumber, formatWeeks } from '@/lib/format'
import { stock } from './data'
import { Specimen } from './specimen'

const labels = stock.map(({ week }) => week)
const series = [
  { name: 'Beholdning', values: stock.map(({ weeks }) => weeks) },
  { name: 'Året før', values: stock.map(({ earlier }) => earlier) },
]

const target = { from: 22, to: 30, label: 'Mål: 22–30 uger' }

const around = (weeks: number) => stock.map((week) => (week.weeks === null ? null : week.weeks + weeks))
const between = {
  label: 'Mindst og højst',
  low: { name: 'Mindst (uger)', values: around(-3) },
  high: { name: 'Højst (uger)', values: around(3) },
}

const figures = [
  {
    label: 'Trukket i denne uge',
    value: formatNumber(184500),
    values: [3, 5, 4, 6, 5, 7, 6, 8],
    text: 'stigende de seneste 8 uger',
  },
  { label: 'Åbne alarmer', value: '5', values: [9, 9, 8, 7, 7, 6, 5, 5], text: 'faldende de seneste 8 uger' },
  {
    label: 'Opfyldte krav',
    value: '91 %',
    values: [88, 88, 89, 89, 90, 90, 91, 91],
    text: 'langsomt stigende de seneste 8 uger',
  },
  { label: 'Opslag i dag', value: formatNumber(1204), values: [4, 4, 4, 4], text: 'uændret' },
]

const days = Array.from({ length: 90 }, (_, index) => ({
  key: String(index),
  tone: index === 40 ? 'red' : index === 41 ? 'amber' : index % 30 === 12 ? 'blue' : 'green',
  title: `Dag ${index + 1}`,
})) satisfies Parameters<typeof DayBars>[0]['days']

export function Charts() {
  return (
    <Section title="Kurver">
      <Specimen name="Kurve med mål og tabel">
        <ChartFrame
          caption="Uger i beholdning, Klinisk Biokemi, Demohospital Vest"
          summary="Beholdningen lå om 26 uger indtil uge 39. Siden er der ikke trukket."
          series={series}
          labels={labels}
          labelHeader="Uge"
          format={formatWeeks}
          target={target}
          between={between}
        >
          <LineChart
            series={series}
            labels={labels}
            format={(value) => formatNumber(value)}
            target={target}
            between={between}
            max={36}
          />
        </ChartFrame>
      </Specimen>
      <Specimen name="Tal med en lille kurve">
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2 wide:grid-cols-4">
          {figures.map(({ label, value, values, text }) => (
            <div key={label} className="border-t border-line pt-2">
              <dt className="text-14 text-ink-quiet">{label}</dt>
              <dd className="flex items-end justify-between gap-4">
                <span className="text-24 font-bold">{value}</span>
                <Sparkline values={values} text={text} />
              </dd>
            </div>
          ))}
        </dl>
      </Specimen>
      <Specimen name="Søjler dag for dag">
        <DayBars
          days={days}
          text="De seneste 90 dage: 2 dage med driftsforstyrrelse og 3 med servicevindue."
        />
      </Specimen>
    </Section>
  )
}
