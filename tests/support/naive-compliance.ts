import type { CellRow } from './compliance'
import { askOwner } from './database'
import { months, VERDICTS, type Place, type Verdict } from './naive-verdicts'

/** A requirement's cells judged one place at a time, each from the raw rows by a query of its own: slow, and plain to read. */

type Judged = Pick<CellRow, 'vendor_id' | 'laboratory_id' | 'requirement_key' | 'state' | 'until'>
interface Requirement {
  key: string
  clause: string
  check: string
  applies_to: string
  thresholds: Record<string, number>
  deadline_months: number | null
  deadline_on: string | null
}

/** Every cell there shall be on a day, in the order of `standingCells`. */
export async function naiveCells(day: string): Promise<Judged[]> {
  const asked = await askOwner<Requirement & Record<string, unknown>>(
    `select *, deadline_on::text from requirement where valid_from <= $1 and coalesce(valid_to, '2999-01-01') >= $1`,
    [day],
  )
  const vendors = await askOwner<{ id: string }>(
    `select distinct organisation_id as id from organisation_role where kind = 'vendor' and valid_from <= $1
       and coalesce(valid_to, '2999-01-01') >= $1`,
    [day],
  )
  const cells: Judged[] = []
  for (const { id: vendor } of vendors) {
    const laboratories = await askOwner<{ id: string; from: string }>(
      `select l.id, v.valid_from::text as from from laboratory_vendor v join laboratory l on l.id = v.laboratory_id
       where v.vendor_id = $1 and v.valid_from <= $2 and coalesce(v.valid_to, '2999-01-01') >= $2
         and coalesce(l.closed_on, '2999-01-01') >= $2`,
      [vendor, day],
    )
    for (const one of asked) {
      const own = { vendor, laboratory: null, from: day }
      const ownVerdict = await VERDICTS[one.check]!(own, one.thresholds, day)
      const parts: Judged[] = []
      const ownCell = ownVerdict && (await cellOf(one, own, ownVerdict, day))
      if (ownCell) parts.push(ownCell)
      for (const { id, from } of laboratories) {
        const place = { vendor, laboratory: id, from }
        const verdict = await VERDICTS[one.check]!(place, one.thresholds, day)
        const cell = await cellOf(one, place, verdict ?? ownVerdict ?? 'unknown', day)
        if (verdict) parts.push(cell)
        if (one.applies_to !== 'vendor') cells.push(cell)
      }
      if (one.applies_to !== 'laboratory') cells.push(worst(parts, vendor, one.key))
    }
  }
  return cells
}

function worst(parts: readonly Judged[], vendor_id: string, requirement_key: string): Judged {
  const place = { vendor_id, laboratory_id: null, requirement_key }
  for (const state of ['overdue', 'onItsWay', 'exempted', 'met']) {
    const those = parts.filter((part) => part.state === state)
    const days = those.flatMap(({ until }) => until ?? [])
    if (those.length > 0) return { ...place, state, until: days.sort()[0] ?? null }
  }
  return { ...place, state: 'unknown', until: null }
}

async function cellOf(one: Requirement, place: Place, verdict: Verdict, day: string): Promise<Judged> {
  const cell = { vendor_id: place.vendor, laboratory_id: place.laboratory, requirement_key: one.key }
  if (verdict === 'met') return { ...cell, state: 'met', until: null }
  const [leave] = await askOwner<{ until: string }>(
    `select until::text from dispensation where requirement_key = $1 and vendor_id = $2
       and (laboratory_id is null or laboratory_id = $3) and withdrawn_at is null and from_day <= $4 and until >= $4
     order by until desc limit 1`,
    [one.key, place.vendor, place.laboratory, day],
  )
  if (leave) return { ...cell, state: 'exempted', until: leave.until }
  if (verdict === 'unknown') return { ...cell, state: 'unknown', until: null }
  const until = await lastDay(one, place, day)
  return { ...cell, state: until && until < day ? 'overdue' : 'onItsWay', until }
}

async function lastDay(
  one: Requirement,
  { vendor, laboratory, from }: Place,
  day: string,
): Promise<string | null> {
  const [agreement] = await askOwner<{ start: string | null; due: string | null }>(
    `select a.in_force_on::text as start,
       (select due_on::text from setup_item i where i.agreement_id = a.id and clause_number = $2 and due_on is not null limit 1) as due
     from agreement a where vendor_id = $1 and (state = 'settingUp' or state in ('inForce', 'terminated') and in_force_on <= $3)
     order by (in_force_on is null), in_force_on desc, number desc limit 1`,
    [vendor, one.clause, day],
  )
  if (!agreement || (!agreement.start && !agreement.due)) return null
  const after = async (start: string) =>
    one.deadline_on
      ? one.deadline_on > start
        ? one.deadline_on
        : start
      : months(start, one.deadline_months ?? 0)
  const last = agreement.due ?? (await after(agreement.start!))
  const cameLater = laboratory && agreement.start && from > agreement.start
  const own = cameLater ? await after(from) : last
  return own > last ? own : last
}
