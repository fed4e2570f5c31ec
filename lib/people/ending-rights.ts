import { Prisma, type Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { dueReminders } from '@/lib/notices/reminders'
import { addDays } from '@/lib/text/days'
import { z } from '@/lib/text/schema'

interface Ending {
  id: string
  userId: string
  vendorId: string | null
  endsOn: string
  knownOn: string
  /** The reminders of that day that were left. */
  left: number[]
}

/**
 * The rights to sign of whose last day somebody is to be reminded today, of all or one of them, with the reminders that
 * are due. A right that is followed by another without a gap does not end for anybody.
 */
export async function endingRights(tx: Tx, now: Date, rightId?: string) {
  const today = isoDate(now)
  const days = await settingAt<number[]>(tx, 'agreement.reminderDays', now, [])
  const last = addDays(today, Math.max(0, ...days))
  const one = rightId ? Prisma.sql`and r.id = ${rightId}::uuid` : Prisma.empty
  const rights = await tx.$queryRaw<Ending[]>(Prisma.sql`
    select r.id, r.user_id as "userId", r.vendor_id as "vendorId", r.valid_to::text as "endsOn",
      (r.registered_at at time zone 'Europe/Copenhagen')::date::text as "knownOn",
      array(select s.days_before::int from signing_right_reminder s
        where s.right_id = r.id and s.ends_on = r.valid_to) as left
    from signing_right r join app_user u on u.id = r.user_id
    where r.valid_to between ${today}::date and ${last}::date ${one}
      and u.deactivated_at is null and u.erased_at is null
      and not exists (select from signing_right n where n.user_id = r.user_id
        and n.vendor_id is not distinct from r.vendor_id and n.valid_from = r.valid_to + 1)
    order by r.valid_to, r.id`)
  return rights.flatMap(({ knownOn, left, ...right }) => {
    const due = dueReminders({ date: right.endsOn, knownOn, today, days, sent: left })
    return due.length > 0 ? [{ ...right, days: due }] : []
  })
}

/** The rights to sign that somebody is to be reminded of today. */
export const listEndingRights = query({
  name: 'signingRight.ending',
  input: z.object({}),
  async run({ tx, now }) {
    return (await endingRights(tx, now)).map(({ id }) => ({ id }))
  },
})
