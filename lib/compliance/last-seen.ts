import { Prisma, type Tx } from '@/lib/db/client'

interface Seen {
  id: string
  lastCallOn: string | null
  lastHttpOn: string | null
  lastManualOn: string | null
  lastReturnOn: string | null
}

/**
 * The last days, up to one, on which each laboratory called NPN-servicen, drew without HTTPS, drew on the web page and gave
 * numbers back, since it was the vendor's. Read from what it did a day, so the cost does not grow with how often it draws.
 */
export async function lastSeen(
  tx: Tx,
  places: readonly { id: string; servedFrom: string }[],
  day: string,
): Promise<Map<string, Seen>> {
  const rows = await tx.$queryRaw<Seen[]>(Prisma.sql`
    select place.id, max(done.day)::text as "lastCallOn",
      max(done.day) filter (where done.http > 0)::text as "lastHttpOn",
      max(done.day) filter (where done.manual > 0)::text as "lastManualOn",
      max(done.day) filter (where done.returned > 0)::text as "lastReturnOn"
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ servedFrom }) => servedFrom)}::date[]) place (id, since)
      join laboratory_day done on done.laboratory_id = place.id and done.day >= place.since and done.day <= ${day}::date
    group by place.id`)
  return new Map(rows.map((row) => [row.id, row]))
}
