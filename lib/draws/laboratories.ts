import type { Tx } from '@/lib/db/client'
import { textArray } from './array-literal'

/** Who served a laboratory in a period, in milliseconds since 1970; the end is the first moment after it. */
interface Period {
  holder: string
  vendor: string
  from: number
  until: number | null
}

interface Row {
  id: string
  code: string
  sor: string | null
  vendors: Period[]
  systems: Period[]
}

/** With whom a laboratory was at a moment: stamped on a draw, where it stays. */
export interface Standing {
  laboratoryId: string
  vendorId: string | null
  systemId: string | null
}

/** Tells laboratories by their SOR code or their code in the log, and with whom they were when. */
export interface Directory {
  has(reference: string): boolean
  standing(reference: string, at: Date): Standing | undefined
}

/** Reads the laboratories that some lines name, with every vendor and system they ever had. */
export async function readDirectory(tx: Tx, references: Iterable<string>): Promise<Directory> {
  const names = textArray([...new Set(references)])
  const rows = await tx.$queryRaw<Row[]>`
    select l.id, l.code, l.sor,
      coalesce((select json_agg(json_build_object('holder', v.vendor_id, 'vendor', v.vendor_id,
          'from', copenhagen_ms(v.valid_from), 'until', copenhagen_ms(v.valid_to + 1)) order by v.valid_from)
        from laboratory_vendor v where v.laboratory_id = l.id), '[]') as vendors,
      coalesce((select json_agg(json_build_object('holder', s.system_id, 'vendor', s.vendor_id,
          'from', copenhagen_ms(s.valid_from), 'until', copenhagen_ms(s.valid_to + 1)) order by s.valid_from)
        from laboratory_system s where s.laboratory_id = l.id), '[]') as systems
    from laboratory l where l.sor = any(${names}::text[]) or l.code = any(${names}::text[])`
  const found = new Map<string, Row>()
  for (const row of rows) found.set(row.code, row)
  // The SOR code is the nation's, a code only ours: where one laboratory's code is another's SOR code, SOR decides.
  for (const row of rows) if (row.sor) found.set(row.sor, row)
  return {
    has: (reference) => found.has(reference),
    standing(reference, at) {
      const row = found.get(reference)
      return row && standingOf(row, at.getTime())
    },
  }
}

/** A laboratory may have several systems at once: the one of its vendor counts, the newest before older ones. */
function standingOf({ id, vendors, systems }: Row, at: number): Standing {
  const vendorId = vendors.findLast((period) => covers(period, at))?.holder ?? null
  const then = systems.filter((period) => covers(period, at))
  const system = then.findLast(({ vendor }) => vendor === vendorId) ?? then.at(-1)
  return { laboratoryId: id, vendorId, systemId: system?.holder ?? null }
}

function covers({ from, until }: Period, at: number): boolean {
  return from <= at && (until === null || at < until)
}
