import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import type { WaitingTask } from './tasks'

/** Each that is named by itself; the checklist the task leads to shows them all. */
const NAMED = 5

interface Unplanned {
  id: string
  name: string
  since: Date
}

/**
 * Laboratories that have come to a vendor whose agreement is in force, have drawn nothing with it, and have no plan of
 * their first draw (AG-4). Before that the agreement's checklist asks for it.
 */
export async function firstDrawTasks(tx: Tx, vendorId: string, now: Date): Promise<WaitingTask[]> {
  const agreement = await tx.agreement.findFirst({
    where: { vendorId, state: 'inForce' },
    orderBy: [{ inForceOn: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  if (!agreement) return []
  const today = toDay(isoDate(now))
  const laboratories = await tx.$queryRaw<Unplanned[]>`
    select l.id, l.name, v.valid_from as since
    from laboratory l join laboratory_vendor v on v.laboratory_id = l.id and v.vendor_id = ${vendorId}::uuid
      and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to >= ${today}::date)
    where (l.closed_on is null or l.closed_on >= ${today}::date)
      and not exists (select from first_draw_plan p where p.laboratory_id = l.id and p.vendor_id = v.vendor_id)
      and not exists (select from draw d where d.laboratory_id = l.id and d.vendor_id = v.vendor_id
        and d.operation = 'draw' and d.outcome = 'done')
    order by v.valid_from, l.name limit ${NAMED}`
  const href = `/aftaler/${agreement.id}/tjekliste#foerste-traekning`
  return laboratories.map(({ id, name, since }) => ({
    key: id,
    urgency: 'week',
    what: 'Et laboratorium har ingen plan for sin første trækning',
    detail: name,
    since,
    href,
    action: 'Skriv planen',
    takes: 'firstDraw.plan',
    see: { href, action: 'Se planerne' },
  }))
}
