import type { Outcome } from '@/lib/door/errors'
import { askOwner } from './database'

/** The value of a verb that ought to succeed. */
export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.fault)}`)
  return outcome.value
}

/** The fault of a verb that ought to refuse. */
export function faultOf<T>(outcome: Outcome<T>) {
  if (outcome.ok) throw new Error(`Expected a fault, got ${JSON.stringify(outcome.value)}`)
  return outcome.fault
}

/** The kind of fault a verb answered with, or "ok". */
export function kindOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.fault.kind
}

export interface LoggedEntry extends Record<string, unknown> {
  verb: string
  actor_id: string | null
  subject_type: string | null
  subject_id: string | null
  vendor_id: string | null
  laboratory_id: string | null
  changes: { field: string; before?: unknown; after?: unknown; digest?: string }[]
}

/** The entries of the audit log, oldest first; call before and after to see what a verb left. */
export function auditEntries(): Promise<LoggedEntry[]> {
  return askOwner<LoggedEntry>(
    'select verb, actor_id, subject_type, subject_id, vendor_id, laboratory_id, changes from audit_entry order by position',
  )
}

/** The newest entry of the audit log. */
export async function lastEntry(): Promise<LoggedEntry | undefined> {
  return (await auditEntries()).at(-1)
}

export async function countEntries(): Promise<number> {
  const [row] = await askOwner<{ count: number }>('select count(*)::int as count from audit_entry')
  return row!.count
}

/** Sets the clock that the database and every process read, for this file's database; null gives the real one back. */
export async function setClock(at: string | null): Promise<void> {
  await askOwner('delete from clock_setting')
  if (at) await askOwner('insert into clock_setting (id, fixed_at) values (1, $1)', [at])
}
