import { listMessages } from '@/lib/messages'
import { KIND_WORDS, messageName, partsInWords, stateWord } from '@/lib/messages/words'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readMessageList } from '../search-params'

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listMessages,
    input: readMessageList(paramsOf(request)).input,
    fileName: 'servicemeddelelser',
    columns: [
      { header: 'Nummer', cell: ({ number }) => messageName(number) },
      { header: 'Overskrift', cell: ({ title }) => title },
      { header: 'Slags', cell: ({ kind }) => KIND_WORDS[kind] },
      { header: 'Prioritet', cell: ({ priority }) => priority.toUpperCase() },
      { header: 'Tilstand', cell: ({ state, kind }) => stateWord(state, kind) },
      { header: 'Hvor', cell: ({ components }) => partsInWords(components) },
      { header: 'Fra', cell: ({ startsAt }) => startsAt },
      { header: 'Til', cell: ({ endsAt }) => endsAt },
      { header: 'Gælder alle', cell: ({ affectsAll }) => (affectsAll ? 'Ja' : 'Nej') },
    ],
  })
}
