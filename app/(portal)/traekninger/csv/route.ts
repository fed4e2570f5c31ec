import { listDraws } from '@/lib/draws'
import {
  CHANNEL_WORDS,
  OPERATION_WORDS,
  OUTCOME_WORDS,
  PURPOSE_WORDS,
  TRANSPORT_WORDS,
} from '@/lib/draws/words'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import type { DrawRow } from '../columns'
import { readDrawList } from '../search-params'

const COLUMNS = [
  { header: 'Id', cell: ({ serviceId }: DrawRow) => serviceId },
  { header: 'Konto', cell: ({ account }: DrawRow) => account },
  { header: 'Laboratorium', cell: ({ laboratory }: DrawRow) => laboratory.name },
  { header: 'Første', cell: ({ first }: DrawRow) => first },
  { header: 'Sidste', cell: ({ last }: DrawRow) => last },
  { header: 'Antal', cell: ({ count }: DrawRow) => count },
  { header: 'Tidspunkt', cell: ({ drawnAt }: DrawRow) => drawnAt },
  { header: 'Kanal', cell: ({ channel }: DrawRow) => CHANNEL_WORDS[channel] },
  { header: 'Transport', cell: ({ transport }: DrawRow) => TRANSPORT_WORDS[transport] },
  { header: 'Operation', cell: ({ operation }: DrawRow) => OPERATION_WORDS[operation] },
  { header: 'Udfald', cell: ({ outcome }: DrawRow) => OUTCOME_WORDS[outcome] },
  { header: 'Formål', cell: ({ purpose }: DrawRow) => PURPOSE_WORDS[purpose] },
  { header: 'Overlap', cell: ({ overlapping }: DrawRow) => overlapping },
]

/** The list of draws as it is filtered, all of it. */
export function GET(request: Request): Promise<Response> {
  const { input } = readDrawList(paramsOf(request))
  return csvOf({ verb: listDraws, input, columns: COLUMNS, fileName: 'traekninger' })
}
