import type { Tx } from '@/lib/db/client'
import { formatCount } from '@/lib/format'
import type { WaitingTask } from './tasks'

interface Found {
  id: string
  name: string
  accounts: number
  since: Date | null
}

/** Laboratories that have another vendor than their accounts: these are to be handed over. */
export async function handoverTasks(tx: Tx): Promise<WaitingTask[]> {
  const found = await tx.$queryRaw<Found[]>`
    select l.id, l.name, count(*)::int as accounts,
      (select max(v.valid_from)::timestamptz from laboratory_vendor v where v.laboratory_id = l.id and v.vendor_id = l.vendor_id) as since
    from account a join laboratory l on l.id = a.laboratory_id
    where a.vendor_id <> l.vendor_id and a.state in ('requested', 'open', 'suspended')
    group by l.id order by l.name limit 5`
  return found.map(({ id, name, accounts, since }) => ({
    key: `handover:${id}`,
    urgency: 'week',
    what: `${formatCount(accounts, 'konto', 'konti')} skal overdrages til laboratoriets nye leverandør`,
    detail: name,
    since,
    href: `/laboratorier/${id}/overdrag`,
    action: 'Overdrag konti',
    takes: 'handover.carryOut',
    see: { href: `/laboratorier/${id}/konti`, action: 'Se kontiene' },
  }))
}
