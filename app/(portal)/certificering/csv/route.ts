import { listCertifications } from '@/lib/certification'
import { waitsForWords, WORDS } from '@/lib/certification/words'
import { isoDate } from '@/lib/format'
import { DIRECTION_WORDS, STATUS_WORDS } from '@/lib/systems/approval-words'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readCertificationList } from '../search-params'

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listCertifications,
    input: readCertificationList(paramsOf(request)).input,
    fileName: 'certificeringer',
    columns: [
      { header: 'Nummer', cell: ({ number }) => number },
      { header: 'System', cell: ({ systemName }) => systemName },
      { header: 'Version', cell: ({ versionLabel }) => versionLabel },
      { header: 'Leverandør', cell: ({ vendorName }) => vendorName },
      { header: 'Standard', cell: ({ standardName }) => standardName },
      { header: 'Standard-id', cell: ({ standardCode }) => standardCode },
      { header: 'Standardens version', cell: ({ standardVersion }) => standardVersion },
      { header: 'Kanal', cell: ({ direction }) => DIRECTION_WORDS[direction] },
      { header: 'Tilstand', cell: ({ word }) => WORDS[word] },
      { header: 'Siden', cell: ({ since }) => isoDate(since) },
      { header: 'Afventer', cell: ({ waitsFor, vendorName }) => waitsForWords(waitsFor, vendorName) },
      { header: 'Testdag', cell: ({ plannedOn }) => plannedOn },
      { header: 'Godkendt fra', cell: ({ approvedOn }) => approvedOn },
      { header: 'Sidste dag, godkendelsen gælder', cell: ({ expiresOn }) => expiresOn },
      { header: 'MedComs liste', cell: ({ listStatus }) => listStatus && STATUS_WORDS[listStatus] },
      { header: 'Register og liste er uenige', cell: ({ disagrees }) => (disagrees ? 'Ja' : 'Nej') },
    ],
  })
}
