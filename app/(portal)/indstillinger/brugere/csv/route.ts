import { isoDate } from '@/lib/format'
import { listUsers } from '@/lib/people'
import { ROLE_WORDS, USER_STATES } from '@/lib/people/words'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readUserList } from '../search-params'

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listUsers,
    input: readUserList(paramsOf(request)).input,
    fileName: 'brugere',
    columns: [
      { header: 'Navn', cell: ({ name }) => name },
      { header: 'Mailadresse', cell: ({ email }) => email },
      { header: 'Rolle', cell: ({ role }) => ROLE_WORDS[role] },
      { header: 'Funktionspostkasse', cell: ({ functional }) => (functional ? 'ja' : 'nej') },
      { header: 'Organisation', cell: ({ belongsTo }) => belongsTo ?? 'MedCom' },
      { header: 'Adgang siden', cell: ({ createdAt }) => isoDate(createdAt) },
      { header: 'Tilstand', cell: ({ state }) => USER_STATES[state] },
    ],
  })
}
