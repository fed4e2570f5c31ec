import { listLaboratories } from '@/lib/parties'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readLaboratoryList } from '../search-params'

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listLaboratories,
    input: readLaboratoryList(paramsOf(request)).input,
    fileName: 'laboratorier',
    columns: [
      { header: 'Laboratorium', cell: ({ name }) => name },
      { header: 'Kode', cell: ({ code }) => code },
      { header: 'SOR-kode', cell: ({ sor }) => sor },
      { header: 'GLN-nummer', cell: ({ gln }) => gln },
      { header: 'Speciale', cell: ({ specialty }) => specialty },
      { header: 'By', cell: ({ city }) => city },
      { header: 'Ejer', cell: ({ owner }) => owner?.name },
      { header: 'Leverandør', cell: ({ vendor }) => vendor?.name },
      { header: 'System', cell: ({ system }) => system?.name },
      { header: 'Version', cell: ({ system }) => system?.versionLabel },
      { header: 'Prøvenumre om året', cell: ({ yearlyProduction }) => yearlyProduction },
      { header: 'Lukket den', cell: ({ closedOn }) => closedOn && closedOn.toISOString().slice(0, 10) },
    ],
  })
}
