import { query } from '@/lib/door'
import type { Tx } from '@/lib/db/client'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { addMonths, toDay } from '@/lib/text/days'
import { Nothing } from './schemas'

/** The vendors whose contacts and accounts are to be reviewed now, and the open reviews whose next step has come (CP-3). */
export const listDueReviews = query({
  name: 'review.due',
  input: Nothing,
  async run({ tx, now }) {
    const stepping = await tx.review.findMany({
      where: { state: 'open', nextStepOn: { lte: toDay(isoDate(now)) } },
      select: { id: true },
      orderBy: { nextStepOn: 'asc' },
    })
    return { open: await vendorsDue(tx, now), advance: stepping.map(({ id }) => id) }
  },
})

/**
 * Vendors of today with something to review, for which an interval has passed: since the last review was opened or
 * confirmed, or where there has been none, since the first contact or account came.
 */
export async function vendorsDue(tx: Tx, now: Date, vendorId: string | null = null): Promise<string[]> {
  const months = await settingAt(tx, 'review.everyMonths', now, 6)
  const today = isoDate(now)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select o.id from organisation o
    cross join lateral (select min(c.created_at) as first from contact c
      where c.vendor_id = o.id and c.ended_at is null) as contacts
    cross join lateral (select min(a.created_at) as first from account a
      where a.vendor_id = o.id and a.state not in ('closed', 'declined')) as accounts
    cross join lateral (select greatest(max(r.opened_at), max(r.confirmed_at)) as last from review r
      where r.vendor_id = o.id) as reviews
    where (${vendorId}::uuid is null or o.id = ${vendorId}::uuid)
      and exists (select from organisation_role r where r.organisation_id = o.id and r.kind = 'vendor'
        and r.valid_from <= ${today}::date and (r.valid_to is null or r.valid_to >= ${today}::date))
      and coalesce(contacts.first, accounts.first) is not null
      and (coalesce(reviews.last, least(contacts.first, accounts.first)) at time zone 'Europe/Copenhagen')::date
        <= ${addMonths(today, -months)}::date
    order by o.name`
  return rows.map(({ id }) => id)
}
