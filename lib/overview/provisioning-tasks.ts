import type { Tx } from '@/lib/db/client'
import { overdueBefore } from '@/lib/provisioning/overdue'
import { counted, type WaitingTask } from './tasks'

interface Found {
  overdue: number
  since: Date | null
  failed: number
  failedSince: Date | null
}

/** Accounts that NPN-servicen ought to have by now, and those it could not be given (AC-3). */
export async function provisioningTasks(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const tooLate = await overdueBefore(tx, now)
  const [found] = await tx.$queryRaw<Found[]>`
    select count(*) filter (where not failed and since < ${tooLate})::int as overdue,
      min(since) filter (where not failed and since < ${tooLate}) as since,
      count(*) filter (where failed)::int as failed, min(answered) filter (where failed) as "failedSince"
    from account a
    cross join lateral (
      select min(c.at) as since, coalesce(bool_or(c.outcome = 'failed') filter (where c.sequence = a.wanted_change), false) as failed,
        max(c.acknowledged_at) as answered
      from account_change c where c.account_id = a.id and c.sequence > coalesce(a.confirmed_change, 0)
    ) as waiting
    where a.wanted_change is not null and a.confirmed_change is distinct from a.wanted_change`
  const { overdue, since, failed, failedSince } = found!
  return [
    ...counted(failed, ['ændring', 'ændringer'], {
      key: 'provisioning.failed',
      urgency: 'now',
      what: 'af konti kunne ikke udføres i NPN-servicen',
      detail: 'Kontoen er ikke, som leverandøren tror.',
      since: failedSince,
      href: '/konti/arbejdsliste?visning=kunne-ikke',
      action: 'Se hvorfor',
    }),
    ...counted(overdue, ['konto', 'konti'], {
      key: 'provisioning.overdue',
      urgency: 'today',
      what: 'er længe om at blive udført i NPN-servicen',
      detail: 'NPN-servicen har ikke bekræftet det, der er ønsket.',
      since,
      href: '/konti/arbejdsliste',
      action: 'Se arbejdslisten',
    }),
  ]
}

/** Each that is named by itself. */
const NAMED = 5

/** A vendor's accounts that NPN-servicen could not make as they were wished, with what it said. */
export async function refusedTasks(tx: Tx): Promise<WaitingTask[]> {
  const refused = await tx.$queryRaw<{ id: string; name: string; note: string; since: Date }[]>`
    select a.id, a.name, c.note, c.acknowledged_at as since
    from account a join account_change c on c.sequence = a.wanted_change
    where c.outcome = 'failed' and a.confirmed_change is distinct from a.wanted_change
    order by c.acknowledged_at, a.name limit ${NAMED}`
  return refused.map(({ id, name, note, since }) => ({
    key: `refused-${id}`,
    urgency: 'now',
    what: `NPN-servicen kunne ikke sætte kontoen ${name} op`,
    detail: note || 'Kontoen er ikke, som I har bedt om.',
    since,
    href: `/konti/${id}`,
    action: 'Se kontoen',
  }))
}
