import { Prisma, type Tx } from '@/lib/db/client'
import type { AgreementEvent } from './words'

/** The earliest date of an agreement that somebody must know of, as the database's view of all dates has it. */
export async function nextDateOf(tx: Tx, id: string): Promise<{ date: Date; event: AgreementEvent } | null> {
  const [next] = await tx.$queryRaw<{ date: Date; event: AgreementEvent }[]>(Prisma.sql`
    select date, event from agreement_date where agreement_id = ${id}::uuid order by date, event limit 1`)
  return next ?? null
}

/** Works out anew the next dates of many agreements at once, after what touched nothing else of them. */
export async function refreshNextDates(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    update agreement a set next_date = next.date, next_event = next.event
    from unnest(${ids}::uuid[]) touched (id)
    left join lateral (
      select date, event from agreement_date where agreement_id = touched.id order by date, event limit 1
    ) next on true
    where a.id = touched.id and (a.next_date, a.next_event) is distinct from (next.date, next.event)`)
}
