import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { formatNumber as writeNumber } from '@/lib/numbers/rules'
import type { Finding } from './finding'
import type { RulesOn } from './rules-on'

/** A broken log may overlap everything; so many pairs of what came together are enough to say it. */
const MOST = 10_000

interface Side {
  id: string
  laboratory: string
  vendor: string | null
  account: string
}

interface Row {
  later: Side
  earlier: Side
  at: Date
  first: bigint
  last: bigint
  prefix: string
  width: number
}

/**
 * What these draws have in common with others while both are open (DR-1): critical for both laboratories, each told of
 * its own draw. Two draws of one laboratory are one alarm of it.
 */
export async function judgeOverlaps(tx: Tx, ids: readonly bigint[], rulesOn: RulesOn): Promise<Finding[]> {
  const texts = ids.map(String)
  const rows = await tx.$queryRaw<Row[]>`
    with pair as (
      select * from draw_overlap where concurrent and draw_id = any(${texts}::int8[])
      union
      select * from draw_overlap where concurrent and other_id = any(${texts}::int8[])
      limit ${MOST}
    ), side as (
      select id, json_build_object('id', id::text, 'laboratory', laboratory_id, 'vendor', vendor_id, 'account', account) as told
      from draw where id in (select draw_id from pair union select other_id from pair)
    )
    select l.told as later, e.told as earlier, d.drawn_at as at, p.first_value as first, p.last_value as last, d.prefix, d.width
    from pair p join draw d on d.id = p.draw_id join side l on l.id = p.draw_id join side e on e.id = p.other_id
    order by d.drawn_at, d.id`
  return rows.flatMap((row) => {
    const rule = rulesOn('overlap', isoDate(row.at))
    if (!rule) return []
    const own = row.later.laboratory === row.earlier.laboratory && row.later.vendor === row.earlier.vendor
    const sides: [Side, Side][] = [[row.later, row.earlier]]
    if (!own) sides.push([row.earlier, row.later])
    return sides.map(([mine, other]): Finding => {
      const facts = {
        first: writeNumber(row.prefix, row.width, row.first),
        last: writeNumber(row.prefix, row.width, row.last),
        numbers: Number(row.last - row.first + 1n),
        otherDrawId: other.id,
        own,
      }
      const { laboratory: laboratoryId, vendor: vendorId, account } = mine
      const drawId = BigInt(mine.id)
      return { kind: 'overlap', rule, laboratoryId, vendorId, account, drawId, at: row.at, facts }
    })
  })
}
