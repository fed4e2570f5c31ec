import { Section } from '@/components/layout/section'
import type { Column } from '@/components/table/columns'
import { CsvLink } from '@/components/table/csv-link'
import { DataTable } from '@/components/table/data-table'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Tag } from '@/components/ui/tag'
import { TOGETHER_DAYS, type TriedRule } from '@/lib/alarms'
import { TRIED_WORDS } from '@/lib/alarms/words'
import { formatCount, formatNumber, formatShortDate } from '@/lib/format'

type Row = TriedRule['alarms'][number]

const COLUMNS: Column<Row>[] = [
  {
    key: 'laboratory',
    header: 'Laboratorium',
    cell: ({ laboratory, account }) => (
      <>
        <Link href={`/laboratorier/${laboratory.id}`}>{laboratory.name}</Link>
        {account && <span className="block font-normal text-ink-quiet">{account}</span>}
      </>
    ),
  },
  {
    key: 'from',
    header: 'Dag',
    keep: true,
    cell: ({ from, drawId }) =>
      drawId ? <Link href={`/traekninger/${drawId}`}>{formatShortDate(from)}</Link> : formatShortDate(from),
  },
  { key: 'text', header: 'Fundet', cell: ({ text }) => text },
  { key: 'findings', header: 'Gange', align: 'end', cell: ({ findings }) => formatNumber(findings) },
  {
    key: 'which',
    header: 'Findes af',
    cell: ({ which }) => (which === 'both' ? TRIED_WORDS.both : <Tag>{TRIED_WORDS[which]}</Tag>),
  },
]

/** What the tried rule would have raised, beside what the present one would have. */
export function TriedResult({
  result,
  fileHref,
  putInForceHref,
}: {
  result: TriedRule
  /** Every alarm as a file for Excel. */
  fileHref: string
  /** Where the rule is changed with these figures; null for those who may not. */
  putInForceHref: string | null
}) {
  const { proposed, present, perYear, laboratories, alarms, more } = result
  return (
    <Section
      title={`Ville have givet ${formatCount(proposed, 'alarm', 'alarmer')}`}
      lead={
        <>
          Det er {formatNumber(perYear, 2)} om året for hvert laboratorium, regnet på{' '}
          {formatCount(laboratories, 'laboratorium', 'laboratorier')}.{' '}
          {present === null
            ? 'Reglen er slået fra i dag.'
            : `Med reglens grænser i dag ville det være ${formatCount(present, 'alarm', 'alarmer')}.`}{' '}
          Fund om det samme med højst {TOGETHER_DAYS} dage imellem er én alarm.
        </>
      }
      actions={
        <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
          {alarms.length > 0 && <CsvLink href={fileHref} />}
          {putInForceHref && <ButtonLink href={putInForceHref}>Brug de prøvede grænser</ButtonLink>}
        </p>
      }
    >
      <DataTable
        caption="Alarmer, reglen ville have givet"
        columns={COLUMNS}
        rows={alarms}
        rowKey={({ key }) => key}
        compact
        empty={<p>Reglen ville ikke have fundet noget i den tid, hverken sådan eller som den er i dag.</p>}
      />
      {more > 0 && (
        <p className="mt-3 text-ink-soft">Og {formatNumber(more)} til, som er ældre. De er alle i filen.</p>
      )}
    </Section>
  )
}
