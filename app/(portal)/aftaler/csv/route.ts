import { listAgreements } from '@/lib/agreements'
import { EVENT_WORDS, STATE_WORDS, waitsForWords } from '@/lib/agreements/words'
import { isoDate } from '@/lib/format'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readAgreementList } from '../search-params'

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listAgreements,
    input: readAgreementList(paramsOf(request)).input,
    fileName: 'aftaler',
    columns: [
      { header: 'Aftale', cell: ({ number }) => number },
      { header: 'Leverandør', cell: ({ vendorName }) => vendorName },
      { header: 'Tilstand', cell: ({ state }) => STATE_WORDS[state] },
      { header: 'Siden', cell: ({ stateSince }) => isoDate(stateSince) },
      { header: 'Afventer', cell: ({ waitsFor, vendorName }) => waitsForWords(waitsFor, vendorName) },
      {
        header: 'Afventer siden',
        cell: ({ waitsFor, waitsSince }) => (waitsFor === 'nobody' ? null : isoDate(waitsSince)),
      },
      { header: 'Næste dato', cell: ({ nextDate }) => nextDate },
      { header: 'Hvad sker der', cell: ({ nextEvent }) => nextEvent && EVENT_WORDS[nextEvent] },
      { header: 'Trådte i kraft', cell: ({ inForceOn }) => inForceOn },
      { header: 'Sidste gyldige dag', cell: ({ endsOn }) => endsOn },
    ],
  })
}
