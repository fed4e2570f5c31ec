import { listSystems } from '@/lib/systems'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { readSystemList } from '../search-params'

/** The list as it is asked, as a file for Excel. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listSystems,
    input: readSystemList(paramsOf(request)).input,
    fileName: 'systemer',
    columns: [
      { header: 'System', cell: ({ name }) => name },
      { header: 'Leverandør', cell: ({ vendor }) => vendor.name },
      { header: 'Nyeste version', cell: ({ latestVersion }) => latestVersion },
      { header: 'Laboratorier', cell: ({ laboratories }) => laboratories },
      { header: 'Godkendt', cell: ({ approvals }) => approvals.approved },
      { header: 'Tester', cell: ({ approvals }) => approvals.testing },
      { header: 'Ikke godkendt eller test mangler', cell: ({ approvals }) => approvals.missing },
      { header: 'Udfaset den', cell: ({ retiredOn }) => retiredOn && retiredOn.toISOString().slice(0, 10) },
    ],
  })
}
