import { Prisma, type Tx } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { z } from '@/lib/text/schema'
import { refreshCompliance } from './refresh'

/** Vendors a transaction: the lock is never held for long. */
const AT_ONCE = 25
// As the trigger compliance_changed() shares it.
const MARKING = 7_026_114_611

/** Judges anew the vendors that the database has marked, some at a time, and comes again while there are others. */
export const refreshDue = effect({
  name: 'compliance.refresh',
  input: z.object({}),
  timeout: 60_000,
  async run({ tx, now, enqueue }) {
    // Nobody is marking, so every mark can be seen; otherwise it comes again until that is so.
    const [alone] = await tx.$queryRaw<
      { got: boolean }[]
    >`select pg_try_advisory_xact_lock(${MARKING}) as got`
    const marked = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      with taking as (select distinct vendor_id from compliance_due order by vendor_id limit ${AT_ONCE}), taken as (
        delete from compliance_due where vendor_id in (select vendor_id from taking) returning vendor_id
      ) select distinct vendor_id as id from taken`)
    const changed = await refreshCompliance(
      tx,
      marked.map(({ id }) => id),
      now,
    )
    const more = marked.length === AT_ONCE
    if (more) enqueue('compliance.refresh', {})
    else if (!alone?.got) await comeAgain(tx)
    return { vendors: marked.length, changed }
  },
})

/** In two seconds of real time, whatever the Clock says: somebody is in the middle of marking. */
async function comeAgain(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    select npn_enqueue('compliance.refresh', '{}'::json, 'compliance.refresh', clock_timestamp() + interval '2 seconds')`
}

/**
 * Judges anew whom the date concerns (CO-2): cells whose day has come, places that have no cell yet, and cells of what is
 * no more. Late or twice, it has one effect.
 */
export const refreshByDate = effect({
  name: 'compliance.byDate',
  /** Goes on after this vendor, so that one whose cells stay due holds nobody back. */
  input: z.object({
    after: z.uuid().optional(),
    /** Every vendor, also where nothing is due. */
    everybody: z.boolean().default(false),
  }),
  timeout: 60_000,
  async run({ tx, input, now, enqueue }) {
    const day = isoDate(now)
    const due = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
      with asked as (
        select key, applies_to from requirement where daterange(valid_from, valid_to, '[]') @> ${day}::date
      ), vendor as (
        select distinct organisation_id as id from organisation_role
        where kind = 'vendor' and daterange(valid_from, valid_to, '[]') @> ${day}::date
      ), expected as (
        select vendor.id as vendor_id, null::uuid as laboratory_id, asked.key from vendor, asked
        where asked.applies_to <> 'laboratory'
        union all
        select served.vendor_id, served.laboratory_id, asked.key
        from laboratory_vendor served join vendor on vendor.id = served.vendor_id
          join laboratory on laboratory.id = served.laboratory_id
            and (laboratory.closed_on is null or laboratory.closed_on >= ${day}::date)
          cross join asked
        where asked.applies_to <> 'vendor' and daterange(served.valid_from, served.valid_to, '[]') @> ${day}::date
      ), standing as (
        select vendor_id, laboratory_id, requirement_key as key, due_on from compliance_cell where ended_at is null
      )
      select distinct coalesce(e.vendor_id, s.vendor_id) as id
      from expected e full join standing s on s.vendor_id = e.vendor_id and s.key = e.key
        and coalesce(s.laboratory_id, s.vendor_id) = coalesce(e.laboratory_id, e.vendor_id)
      where e.vendor_id is null or s.vendor_id is null or s.due_on <= ${day}::date or ${input.everybody}
      order by 1`)
    const rest = due.map(({ id }) => id).filter((id) => !input.after || id > input.after)
    const vendorIds = rest.slice(0, AT_ONCE)
    const changed = await refreshCompliance(tx, vendorIds, now)
    if (rest.length > AT_ONCE) enqueue('compliance.byDate', { ...input, after: vendorIds.at(-1) })
    return { vendors: vendorIds.length, changed }
  },
})
