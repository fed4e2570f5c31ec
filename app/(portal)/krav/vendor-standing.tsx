import { LineChart } from '@/components/chart/line-chart'
import { ChartFrame } from '@/components/chart/chart-frame'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { Link } from '@/components/ui/link'
import { showVendorCompliance } from '@/lib/compliance'
import { STATE_WORDS } from '@/lib/compliance/words'
import { formatCount, formatDate, formatNumber, formatShortDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { RequirementTabs } from './krav-tabs'

type Standing = Awaited<ReturnType<typeof standingOf>>
type Row = Standing['rows'][number]

const standingOf = async (id: string) => show(await showVendorCompliance(await here(), { id }))

const columnsOf = (id: string) => [
  {
    key: 'requirement',
    header: 'Krav',
    cell: ({ clause, heading }: Row) => `${clause} ${heading}`,
  },
  {
    key: 'state',
    header: 'Tilstand',
    keep: true,
    cell: ({ state }: Row) => (state ? <Badge state={STATE_WORDS[state]} /> : 'Ikke vurderet endnu'),
  },
  {
    key: 'until',
    header: 'Til og med',
    keep: true,
    cell: ({ until }: Row) => (until ? formatShortDate(until) : '–'),
  },
  { key: 'text', header: 'Det viser portalen', cell: ({ text }: Row) => text },
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

/** How one vendor stands, in the same words for itself and for MedCom: "I opfylder 7 af 9 krav" (CO-2, CO-3). */
export async function VendorStanding({ id, own }: { id: string; own: boolean }) {
  const { name, rows, met, of, curve, agreement } = await standingOf(id)
  const who = own ? 'I' : name
  return (
    <>
      <PageHead
        title={own ? 'Krav' : `Krav til ${name}`}
        lead={`${who} opfylder ${formatNumber(met)} af ${formatCount(of, 'krav', 'krav')}. ${
          agreement?.inForceOn
            ? `Fristerne regnes fra aftale ${agreement.number}, der trådte i kraft den ${formatDate(agreement.inForceOn)}.`
            : 'Fristerne begynder, når aftalen træder i kraft.'
        }`}
        trail={own ? [] : [{ label: 'Krav', href: '/krav' }]}
      />
      {own && <RequirementTabs current="/krav" own />}
      <DataTable
        caption={`Krav til ${name}`}
        columns={columnsOf(id)}
        rows={rows}
        rowKey={({ key }) => key}
        rowHref={({ key }) => `/krav/leverandoer/${id}/${key}`}
      />
      {curve.length > 1 && (
        <Section title="Over tid">
          <Curve curve={curve} />
        </Section>
      )}
    </>
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
