import type { Tx } from '@/lib/db/client'

/** So many are judged at once; whoever finds more says more of what they look for. */
export const SHOWN = 10

interface Hit {
  id: string
  exact: boolean
}

/**
 * The laboratories that go by what was typed: name, code, SOR, GLN, city, an account's name, or a name it had before. Where
 * something is exactly what was typed, the others were not meant. `vendorId`: only those it serves today.
 */
export async function findLaboratories(tx: Tx, typed: string, vendorId: string | null): Promise<string[]> {
  const part = `%${typed.replace(/[\\%_]/g, '\\$&')}%`
  const compact = typed.replace(/[\s-]/g, '')
  const hits = await tx.$queryRaw<Hit[]>`
    with named as (
      select id, lower(${typed}) in (lower(name), lower(code)) or sor = ${compact} or gln = ${compact} as exact
      from laboratory
      where name ilike ${part} or code ilike ${part} or city ilike ${part} or sor = ${compact} or gln = ${compact}
      union all
      select laboratory_id, lower(name) = lower(${typed}) from account
      where laboratory_id is not null and name ilike ${part}
      union all
      select p.subject_id::uuid, false
      from audit_parts(array(
          select position from audit_subject s join audit_entry using (position)
          where s.subject_type = 'laboratory' and verb in ('laboratory.change', 'register.apply', 'register.applyRest')
        ), 'laboratory') p,
        jsonb_array_elements(p.changes) c
      where c ->> 'field' = 'name' and c ->> 'before' ilike ${part}
    )
    select l.id, bool_or(named.exact) as exact from named join laboratory l on l.id = named.id
    where ${vendorId}::uuid is null or l.vendor_id = ${vendorId}::uuid
    group by l.id, l.name order by bool_or(named.exact) desc, l.name limit ${SHOWN + 1}`
  const exact = hits.filter((hit) => hit.exact)
  return (exact.length > 0 ? exact : hits).map(({ id }) => id)
}
