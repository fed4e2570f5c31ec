import { listAccounts } from '@/lib/accounts'
import {
  ACCOUNT_STATE_WORDS,
  CONFIRMATION_WORDS,
  ENVIRONMENT_WORDS,
  PURPOSE_WORDS,
} from '@/lib/accounts/words'
import { isoDate } from '@/lib/format'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readAccountList } from '../search-params'

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listAccounts,
    input: readAccountList(paramsOf(request)).input,
    fileName: 'konti',
    columns: [
      { header: 'Konto', cell: ({ name }) => name },
      { header: 'Leverandør', cell: ({ vendor }) => vendor.name },
      { header: 'Laboratorium', cell: ({ laboratory }) => laboratory?.name },
      { header: 'Kode', cell: ({ laboratory }) => laboratory?.code },
      { header: 'Afdeling', cell: ({ department }) => department },
      { header: 'Funktionspostkasse', cell: ({ mailbox }) => mailbox.address },
      { header: 'Miljø', cell: ({ environment }) => ENVIRONMENT_WORDS[environment] },
      { header: 'Formål', cell: ({ purpose }) => PURPOSE_WORDS[purpose] },
      { header: 'Tilstand', cell: ({ state }) => ACCOUNT_STATE_WORDS[state] },
      { header: 'Siden', cell: ({ stateSince }) => isoDate(stateSince) },
      {
        header: 'NPN-servicen',
        cell: ({ confirmation }) => confirmation && CONFIRMATION_WORDS[confirmation],
      },
      { header: 'Bekræftet den', cell: ({ confirmedAt }) => confirmedAt && isoDate(confirmedAt) },
    ],
  })
}
