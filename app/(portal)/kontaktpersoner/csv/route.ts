import { listContacts } from '@/lib/contacts'
import { KIND_WORDS } from '@/lib/contacts/words'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { channelsText } from '../columns'
import { readContactList } from '../search-params'

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listContacts,
    input: readContactList(paramsOf(request)).input,
    fileName: 'kontaktpersoner',
    columns: [
      { header: 'Leverandør', cell: ({ vendorName }) => vendorName },
      { header: 'Laboratorium', cell: ({ laboratoryName }) => laboratoryName },
      { header: 'Navn', cell: ({ name }) => name },
      { header: 'Slags', cell: ({ kind }) => KIND_WORDS[kind] },
      { header: 'Titel', cell: ({ title }) => title },
      { header: 'Funktioner', cell: ({ functions }) => functions.map(({ name }) => name).join(', ') },
      { header: 'Mailadresse', cell: ({ email }) => email },
      { header: 'Telefon', cell: ({ phone }) => phone },
      { header: 'Åbningstid', cell: ({ hours }) => hours },
      { header: 'Kontaktes helst på', cell: ({ channels }) => channelsText(channels) },
      { header: 'Stedfortræder', cell: ({ deputyName }) => deputyName },
      { header: 'Bekræftet', cell: ({ confirmedAt }) => confirmedAt.toISOString().slice(0, 10) },
      { header: 'Fjernet', cell: ({ endedAt }) => endedAt?.toISOString().slice(0, 10) },
    ],
  })
}
