import type { Column } from '@/components/table/columns'
import { Badge } from '@/components/ui/badge'
import { formatNumber, formatShortDate, formatWeeks } from '@/lib/format'
import type { listStock } from '@/lib/stock'
import { RHYTHM_WORDS, STOCK_WORDS, USE_WORDS } from '@/lib/stock/words'
import type { RowOf } from '../../found-list'

type StockRow = RowOf<typeof listStock>

const dateOr = (day: string | null, otherwise = '–') => (day ? formatShortDate(day) : otherwise)

const name: Column<StockRow> = { key: 'name', header: 'Laboratorium', cell: (row) => row.name }
const vendor: Column<StockRow> = {
  key: 'vendor',
  header: 'Leverandør',
  from: 'wide',
  cell: (row) => row.vendor?.name ?? '–',
}
const state: Column<StockRow> = {
  key: 'state',
  header: 'Beholdning',
  keep: true,
  cell: (row) => <Badge state={STOCK_WORDS[row.state]} />,
}
const weeks: Column<StockRow> = {
  key: 'weeks',
  header: 'På lager',
  sort: 'urgentOn',
  align: 'end',
  keep: true,
  cell: (row) =>
    row.weeks === null ? '–' : `${row.basis === 'assumed' ? 'ca. ' : ''}${formatWeeks(row.weeks)}`,
}
const use: Column<StockRow> = {
  key: 'use',
  header: 'Numre om ugen',
  align: 'end',
  cell: (row) =>
    row.weeklyUse === null ? (
      USE_WORDS.unknown
    ) : (
      <>
        {formatNumber(Math.round(row.weeklyUse))}{' '}
        <span className="whitespace-nowrap text-ink-quiet">
          {row.disagrees ? 'oplyst, afviger' : USE_WORDS[row.useSource].toLowerCase()}
        </span>
      </>
    ),
}
const last: Column<StockRow> = {
  key: 'last',
  header: 'Seneste automatiske',
  keep: true,
  from: 'wide',
  cell: (row) => dateOr(row.lastAutomaticOn, 'Ingen'),
}
const expected: Column<StockRow> = {
  key: 'expected',
  header: 'Næste ventes',
  sort: 'dueOn',
  keep: true,
  cell: (row) => dateOr(row.expectedOn),
}
const rhythm: Column<StockRow> = {
  key: 'rhythm',
  header: 'Rytme',
  keep: true,
  cell: (row) => <Badge state={RHYTHM_WORDS[row.rhythm]} />,
}

export const COLUMNS = [name, vendor, state, weeks, use, last, expected, rhythm]
/** For a vendor, whose laboratories they all are. */
export const COLUMNS_OF_VENDOR = COLUMNS.filter((column) => column !== vendor)
