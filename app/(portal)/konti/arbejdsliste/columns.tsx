import type { Column } from '@/components/table/columns'
import { Mono } from '@/components/ui/mono'
import { formatShort, formatShortDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import type { listWork } from '@/lib/provisioning'

export type Work = Extract<Awaited<ReturnType<typeof listWork>>, { ok: true }>['value']['rows'][number]

/** What has been done: which account, when, by whom. */
export const DONE_COLUMNS: Column<Work>[] = [
  { key: 'name', header: 'Konto', cell: ({ name }) => <Mono>{name}</Mono> },
  {
    key: 'done',
    header: 'Udført',
    keep: true,
    cell: ({ answered }) => {
      if (!answered) return '–'
      return answered.doneOn ? formatShortDate(fromDay(answered.doneOn)) : formatShort(answered.at)
    },
  },
  { key: 'by', header: 'Meldt af', cell: ({ answered }) => answered?.by ?? 'En slettet bruger' },
  { key: 'note', header: 'Bemærkning', cell: ({ answered }) => answered?.note || '–' },
]
