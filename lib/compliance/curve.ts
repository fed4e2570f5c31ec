import { Prisma, type Tx } from '@/lib/db/client'

/** How many of the requirements that bind vendors are met, of how many. */
interface ObligationsMet {
  met: number
  of: number
}

const RequirementsOfVendors = Prisma.sql`cell.laboratory_id is null`

/**
 * Obligations met at each moment given, oldest first (CO-3): those of one vendor, or of every vendor the asker sees. A
 * dispensation is not met. Nothing was judged before the portal began to: `of` is then 0.
 */
export async function complianceCurve(
  tx: Tx,
  moments: readonly Date[],
  vendorId?: string,
): Promise<ObligationsMet[]> {
  const rows = await tx.$queryRaw<{ met: bigint; of: bigint }[]>(Prisma.sql`
    with moment as (
      select at, n from unnest(${moments.map((moment) => moment.toISOString())}::timestamptz[]) with ordinality m (at, n)
    ), turn as (
      select cell.since as at, 1 as change, cell.state from compliance_cell cell
      where ${RequirementsOfVendors} ${ofVendor(vendorId)}
      union all
      select cell.ended_at, -1, cell.state from compliance_cell cell
      where ${RequirementsOfVendors} ${ofVendor(vendorId)} and cell.ended_at is not null
    ), step as (
      select (select min(n) from moment where moment.at >= turn.at) as n,
        sum(change) filter (where state = 'met') as met, sum(change) as "of"
      from turn group by 1
    )
    select coalesce(sum(step.met) over up_to, 0)::bigint as met, coalesce(sum(step."of") over up_to, 0)::bigint as "of"
    from moment left join step on step.n = moment.n
    window up_to as (order by moment.n) order by moment.n`)
  return rows.map(({ met, of }) => ({ met: Number(met), of: Number(of) }))
}

function ofVendor(vendorId: string | undefined) {
  return vendorId ? Prisma.sql`and cell.vendor_id = ${vendorId}::uuid` : Prisma.empty
}
