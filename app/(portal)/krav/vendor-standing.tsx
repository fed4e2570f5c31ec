import { LineChart } from '@/components/chart/line-chart'
import { ChartFrame } from '@/components/chart/chart-frame'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Link } from '@/components/ui/link'
import { showVendorCompliance } from '@/lib/compliance'
import { hrefOfPlace } from '@/lib/compliance/address'
import { ownVendor } from '@/lib/door/actor'
import { formatCount, formatDate, formatNumber, formatShare, formatShortDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { RequirementTabs } from './krav-tabs'
import { STANDING_COLUMNS } from './standing-columns'

type Standing = Awaited<ReturnType<typeof standingOf>>
type Row = Standing['rows'][number]

const standingOf = async (id: string) => show(await showVendorCompliance(await here(), { id }))

const columnsOf = (id: string) => [
  ...STANDING_COLUMNS,
  {
    key: 'laboratories',
    header: 'Laboratorier, der opfylder det',
    align: 'end' as const,
    keep: true,
    cell: ({ key, laboratories }: Row) =>
      laboratories ? (
        <Link href={`/krav/laboratorier?krav=${key}&leverandoer=${id}`}>
          {formatNumber(laboratories.met)} af {formatNumber(laboratories.of)}
        </Link>
      ) : (
        '–'
      ),
  },
]

/** How a vendor stands, as its own page in the menu: "I opfylder 7 af 9 krav" (CO-2, CO-3). */
export async function OwnStanding({ id }: { id: string }) {
  const standing = await standingOf(id)
  return (
    <>
      <PageHead title="Krav" lead={leadOf('I', standing)} />
      <RequirementTabs current="/krav" own />
      <StandingTable id={id} standing={standing} />
      <OverTime {...standing} />
    </>
  )
}

/** The same as a tab of the vendor's page. */
export async function VendorStanding({ id }: { id: string }) {
  const standing = await standingOf(id)
  const own = ownVendor((await here()).actor) === id
  return (
    <>
      <Section title="Krav" lead={leadOf(own ? 'I' : standing.name, standing)}>
        <StandingTable id={id} standing={standing} />
      </Section>
      <OverTime {...standing} />
    </>
  )
}

function leadOf(who: string, { met, of, agreement }: Standing): string {
  const deadlines = agreement?.inForceOn
    ? `Fristerne regnes fra aftale ${agreement.number}, der trådte i kraft den ${formatDate(agreement.inForceOn)}.`
    : 'Fristerne begynder, når aftalen træder i kraft.'
  return `${who} opfylder ${formatShare(met, of, 'krav', 'krav')}. ${deadlines}`
}

function StandingTable({ id, standing: { name, rows } }: { id: string; standing: Standing }) {
  return (
    <DataTable
      caption={`Krav til ${name}`}
      columns={columnsOf(id)}
      rows={rows}
      rowKey={({ key }) => key}
      rowHref={({ key }) => hrefOfPlace('vendor', id, key)}
    />
  )
}

function OverTime({ curve }: Pick<Standing, 'curve'>) {
  if (curve.length < 2) return null
  return (
    <Section title="Over tid">
      <Curve curve={curve} />
    </Section>
  )
}

function Curve({ curve }: Pick<Standing, 'curve'>) {
  const labels = curve.map(({ day }) => formatShortDate(day))
  const series = [{ name: 'Opfyldte krav', values: curve.map(({ met }) => met) }]
  const format = (value: number) => formatNumber(value)
  return (
    <ChartFrame
      caption="Opfyldte krav"
      summary={`Af ${formatCount(curve.at(-1)!.of, 'krav', 'krav')}. En dispensation tæller ikke som opfyldt.`}
      series={series}
      labels={labels}
      labelHeader="Dag"
      format={format}
    >
      <LineChart series={series} labels={labels} format={format} max={curve.at(-1)!.of} />
    </ChartFrame>
  )
}
