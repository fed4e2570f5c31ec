import { notFound } from 'next/navigation'
import { Section } from '@/components/layout/section'
import { CsvLink } from '@/components/table/csv-link'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import type { Actor } from '@/lib/door/actor'
import { formatCount, formatDate } from '@/lib/format'
import { showStock } from '@/lib/stock'
import { RHYTHM_WORDS, STOCK_WORDS } from '@/lib/stock/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { LaboratoryHead, laboratoryOf, mayChange, titleOf, type Laboratory, type Params } from '../laboratory'
import { StockCurve } from './curve'
import { baseText, disagreement, stockText, usageText, weeksText, type Stock } from './words'

export const generateMetadata = titleOf

export default async function LaboratoryStockPage({ params }: Params) {
  const { id } = await params
  const laboratory = await laboratoryOf(id)
  const context = await here()
  if (!mayChange(context.actor, 'stock.show', laboratory)) notFound()
  const stock = show(await showStock(context, { id }))
  const { settings } = stock
  const differs = disagreement(stock)
  return (
    <>
      <LaboratoryHead id={id} tab="beholdning" />
      {differs && (
        <Alert kind="warning" title="Trækningerne passer ikke med det oplyste forbrug">
          {differs}
        </Alert>
      )}
      <Section
        title="Beholdning"
        lead={`Målet er ${formatCount(settings.targetWeeks, 'uges', 'ugers')} forbrug på lager og en automatisk trækning hver ${settings.rhythmDays}. dag (bilag 1, punkt 4.4).`}
      >
        <DescriptionList items={facts(stock, laboratory, context.actor)} />
      </Section>
      <Section title="18 måneder" actions={<CsvLink href={`/laboratorier/${id}/beholdning/csv`} />}>
        <StockCurve stock={stock} />
      </Section>
      <Counts stock={stock} laboratory={laboratory} actor={context.actor} />
    </>
  )
}

function facts(stock: Stock, laboratory: Laboratory, actor: Actor) {
  const { id, expectedOn, today } = stock
  const badge = (word: string, text: string) => (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <Badge state={word} />
      <span>{text}</span>
    </span>
  )
  const declare = mayChange(actor, 'stock.declare', laboratory) && (
    <Link href={`/laboratorier/${id}/beholdning/forbrug`}>Oplys forbruget</Link>
  )
  return [
    { term: 'På lager', value: badge(STOCK_WORDS[stock.state], weeksText(stock)) },
    { term: 'Det svarer til', value: stockText(stock) ?? 'Ukendt' },
    { term: 'Rytme', value: badge(RHYTHM_WORDS[stock.rhythm], expectedText(expectedOn, today)) },
    {
      term: 'Seneste automatiske trækning',
      value: (
        <>
          {lastText(stock)}
          {' · '}
          <Link href={`/traekninger?laboratorium=${id}`}>Se trækningerne</Link>
        </>
      ),
    },
    { term: 'Forbrug', value: usageText(stock), action: declare },
    { term: 'Regnet fra', value: baseText(stock) },
  ]
}

function lastText({ lastAutomaticOn, lastDrawOn }: Stock): string {
  const automatic = lastAutomaticOn ? formatDate(lastAutomaticOn) : 'Ingen'
  return lastDrawOn && lastDrawOn !== lastAutomaticOn
    ? `${automatic}. På websiden: ${formatDate(lastDrawOn)}`
    : automatic
}

function expectedText(expectedOn: string | null, today: string): string {
  if (!expectedOn) return 'Der er ikke trukket eller planlagt noget.'
  return `Næste ${expectedOn < today ? 'skulle have været' : 'ventes'} den ${formatDate(expectedOn)}`
}

/** What has been counted, and how to say more. */
function Counts({ stock, laboratory, actor }: { stock: Stock; laboratory: Laboratory; actor: Actor }) {
  const may = mayChange(actor, 'stock.count', laboratory)
  if (stock.counts.length === 0 && !may) return null
  return (
    <Section
      title="Optællinger"
      lead="Beregningen bliver usikker med tiden. Har nogen talt op, regnes der videre fra det tal."
      actions={
        may && (
          <ButtonLink href={`/laboratorier/${stock.id}/beholdning/optaelling`} look="secondary">
            Noter en optælling
          </ButtonLink>
        )
      }
    >
      {stock.counts.length === 0 ? (
        <p>Der er ikke noteret nogen.</p>
      ) : (
        <DescriptionList
          items={stock.counts.map(({ countedOn, numbers }) => ({
            term: formatDate(countedOn),
            value: formatCount(numbers, 'nummer', 'numre'),
          }))}
        />
      )}
    </Section>
  )
}
