import type { Outcome } from '@/lib/door/errors'
import { askOwner } from './database'

/** The fault of a verb that ought to refuse. */
export function faultOf<T>(outcome: Outcome<T>) {
  if (outcome.ok) throw new Error(`Expected a fault, got ${JSON.stringify(outcome.value)}`)
  return outcome.fault
}

export interface LoggedEntry {
  verb: string
  subject_type: string | null
  subject_id: string | null
  vendor_id: string | null
  laboratory_id: string | null
  changes: { field: string; before?: unknown; after?: unknown; digest?: string }[]
}

/** The newest entry of the audit log. */
export async function lastEntry(): Promise<LoggedEntry | undefined> {
  const [entry] = await askOwner<LoggedEntry & Record<string, unknown>>(
    'select verb, subject_type, subject_id, vendor_id, laboratory_id, changes from audit_entry order by position desc limit 1',
  )
  return entry
}

export async function countEntries(): Promise<number> {
  const [row] = await askOwner<{ count: number }>('select count(*)::int as count from audit_entry')
  return row!.count
}

/** Sets the portal's clock for this file's database; stays until it is set again. */
export async function setClock(moment: string): Promise<void> {
  await askOwner(
    'insert into clock_setting (id, fixed_at) values (1, $1) on conflict (id) do update set fixed_at = $1',
    [moment],
  )
}
