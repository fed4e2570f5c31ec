import type { Tx } from '@/lib/db/client'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The names of whatever these ids stand for, as far as the reader may see it: one round trip under their own rights. */
export async function namesOf(tx: Tx, values: readonly unknown[]): Promise<Map<string, string>> {
  const ids = [
    ...new Set(values.filter((value): value is string => typeof value === 'string' && UUID.test(value))),
  ]
  if (ids.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    with asked as (select unnest(${ids}::uuid[]) as id)
    select id::text, name from app_user join asked using (id)
    union all select id::text, name from organisation join asked using (id)
    union all select id::text, name from account join asked using (id)
    union all select id::text, number from agreement join asked using (id)
    union all select id::text, number from certification join asked using (id)
    union all select v.id::text, t.name || ', version ' || v.number from template_version v
      join agreement_template t on t.id = v.template_id join asked on asked.id = v.id
    union all select id::text, 'A-' || lpad(number::text, 4, '0') from alarm join asked using (id)
    union all select id::text, name from laboratory join asked using (id)
    union all select id::text, name from contact join asked using (id)
    union all select id::text, name from "system" join asked using (id)
    union all select id::text, address from mailbox join asked using (id)
    union all select id::text, name from station join asked using (id)
    union all select id::text, name from api_key join asked using (id)`
  return new Map(rows.map(({ id, name }) => [id, name]))
}
