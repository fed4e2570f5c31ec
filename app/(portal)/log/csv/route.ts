import { listAuditEntries } from '@/lib/history'
import { csvOf } from '@/lib/web/csv'
import { paramsOf } from '@/lib/web/params'
import { changeText } from '../change-text'
import { readLog } from '../search-params'

/** The log as it is filtered, all of it, with every change. */
export function GET(request: Request): Promise<Response> {
  return csvOf({
    verb: listAuditEntries,
    input: readLog(paramsOf(request)).input,
    fileName: 'log',
    columns: [
      { header: 'Nummer', cell: ({ id }) => id },
      { header: 'Tidspunkt', cell: ({ at }) => at },
      { header: 'Hvem', cell: ({ who }) => who },
      { header: 'Hvad', cell: ({ did }) => did },
      { header: 'På hvad', cell: ({ subject }) => subject },
      { header: 'Ændringer', cell: ({ changes }) => changes.map(changeText).join('; ') },
      { header: 'Reference', cell: ({ reference }) => reference },
    ],
  })
}
