import { Mono } from '@/components/ui/mono'
import type { listQuarantine } from '@/lib/draws'
import { formatNumber, formatShort } from '@/lib/format'

type Line = Extract<Awaited<ReturnType<typeof listQuarantine>>, { ok: true }>['value']['rows'][number]

export const COLUMNS = [
  {
    key: 'id',
    header: 'Linje',
    cell: ({ fields, lineNumber }: Line) =>
      fields.id ? <Mono wrap>{fields.id}</Mono> : `Linje ${formatNumber(lineNumber)} uden id`,
  },
  {
    key: 'problem',
    header: 'Hvad der skal rettes',
    cell: ({ problems }: Line) => {
      const [first, ...more] = problems
      return more.length > 0 ? `${first?.message} Og ${more.length} mere.` : (first?.message ?? '–')
    },
  },
  {
    key: 'laboratory',
    header: 'Laboratorium',
    from: 'wide' as const,
    cell: ({ fields }: Line) => fields.laboratory || '–',
  },
  {
    key: 'batch',
    header: 'Fra',
    cell: ({ batch, lineNumber }: Line) =>
      `${batch.fileName ?? 'NPN-servicen'}, linje ${formatNumber(lineNumber)}`,
  },
  { key: 'time', header: 'Modtaget', cell: ({ receivedAt }: Line) => formatShort(receivedAt) },
]
