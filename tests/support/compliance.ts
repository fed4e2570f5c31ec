import { complianceTasks } from '@/lib/compliance/jobs'
import { emptyQueue } from '@/lib/jobs/queue'
import { partyTasks } from '@/lib/parties/jobs'
import { stockTasks } from '@/lib/stock/jobs'
import { watchTasks } from '@/lib/watch/jobs'
import { aMailbox, anAccount } from './accounts'
import { anAgreement } from './agreements'
import { askOwner } from './database'
import { makeLaboratory, makeVendor } from './parties'

/** A vendor bound by an agreement since a day, with a laboratory and an account whose mailbox nobody has proven. */
export async function aBoundVendor(since = '2026-01-01') {
  const vendorId = await makeVendor()
  const laboratoryId = await makeLaboratory({ vendorId })
  await anAgreement('inForce', { vendorId, since: `${since}T08:00:00Z` })
  const mailboxId = await aMailbox(vendorId, { provenAt: null })
  const account = await anAccount({ vendorId, laboratoryId, mailboxId })
  return { vendorId, laboratoryId, account, mailboxId }
}

const JUDGING = { ...complianceTasks, ...partyTasks, ...stockTasks, ...watchTasks }

/** Does what waits of watching and judging, as the worker does; other jobs stay. */
export const judgeAll = () => emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: JUDGING })

/** What the clock brings after midnight: who is whose vendor from today, other figures of stock, and the job by the date. */
export async function judgeByDate(): Promise<void> {
  for (const task of ['parties.stampVendors', 'stock.refreshStale', 'compliance.byDate'])
    await askOwner('select graphile_worker.add_job($1, $2)', [task, '{}'])
  await judgeAll()
}

export interface CellRow extends Record<string, unknown> {
  vendor_id: string
  laboratory_id: string | null
  requirement_key: string
  state: string
  until: string | null
  due_on: string | null
}

/** Every cell that stands, or those of one requirement. */
export function standingCells(key?: string): Promise<CellRow[]> {
  return askOwner<CellRow>(
    `select vendor_id, laboratory_id, requirement_key, state, until::text, due_on::text from compliance_cell
     where ended_at is null and requirement_key = coalesce($1, requirement_key) order by 1, 2, 3`,
    [key ?? null],
  )
}

/** The states that one place has had, the oldest first. */
export async function statesOf(placeId: string, key: string): Promise<string[]> {
  const rows = await askOwner<{ state: string }>(
    `select state from compliance_cell where coalesce(laboratory_id, vendor_id) = $1 and requirement_key = $2 order by since, ended_at nulls last`,
    [placeId, key],
  )
  return rows.map(({ state }) => state)
}
