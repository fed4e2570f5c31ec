import { parseListState } from '@/components/table/list-state'
import { listDraws } from '@/lib/draws'
import {
  CHANNEL_WORDS,
  OPERATION_WORDS,
  OUTCOME_WORDS,
  PURPOSE_WORDS,
  TRANSPORT_WORDS,
} from '@/lib/draws/words'
import { formatShort } from '@/lib/format'
import { csvOf } from '@/lib/web/csv'
import type { DrawRow } from '../columns'
import { inputOf, SHAPE } from '../search-params'

const COLUMNS = [
  { header: 'Id', cell: ({ serviceId }: DrawRow) => serviceId },
  { header: 'Konto', cell: ({ account }: DrawRow) => account },
  { header: 'Laboratorium', cell: ({ laboratory }: DrawRow) => laboratory.name },
  { header: 'Første', cell: ({ first }: DrawRow) => first },
  { header: 'Sidste', cell: ({ last }: DrawRow) => last },
  { header: 'Antal', cell: ({ count }: DrawRow) => count },
  { header: 'Tidspunkt', cell: ({ drawnAt }: DrawRow) => formatShort(drawnAt) },
  { header: 'Kanal', cell: ({ channel }: DrawRow) => CHANNEL_WORDS[channel] },
  { header: 'Transport', cell: ({ transport }: DrawRow) => TRANSPORT_WORDS[transport] },
  { header: 'Operation', cell: ({ operation }: DrawRow) => OPERATION_WORDS[operation] },
  { header: 'Udfald', cell: ({ outcome }: DrawRow) => OUTCOME_WORDS[outcome] },
  { header: 'Formål', cell: ({ purpose }: DrawRow) => PURPOSE_WORDS[purpose] },
  { header: 'Overlap', cell: ({ overlapping }: DrawRow) => overlapping },
]

/** The list of draws as it is filtered, all of it. */
export async function GET(request: Request): Promise<Response> {
  const params = new URL(request.url).searchParams
  const asked = Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]))
  const { after: _after, before: _before, ...input } = inputOf(parseListState(SHAPE, asked))
  return csvOf({ verb: listDraws, input, columns: COLUMNS, fileName: 'traekninger' })
}
