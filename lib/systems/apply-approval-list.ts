import { Prisma, type Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { formatDate } from '@/lib/format'
import { writeCells } from './approval-cells'
import { parseApprovalList } from './approval-list'
import { previewOf, type Preview } from './approval-preview'
import { standardsOf, systemsOf } from './approval-records'
import { compareList, type LastApplied } from './approval-state'
import { toJson } from './receive-approval-list'
import { ShowById } from './schemas'

/**
 * Takes a received list into use: vendors, systems, standards and every status cell, all or nothing (PA-2). What it
 * changes is computed again here, from the register as it is now. It is done once.
 */
export const applyApprovalList = command({
  name: 'approvalList.apply',
  input: ShowById,
  timeout: 60_000,
  async run({ tx, input: { id }, now, record }) {
    await oneAtATime(tx)
    const received = await tx.approvalImport.findUnique({ where: { id } })
    if (!received) throw new NotFoundError()
    requireWaiting(received.status, received.appliedAt)
    const list = parseApprovalList(received.file)
    const { diff, newVendors, date, last } = await compareList(tx, list, now)
    const refusal = tooOld(date, last)
    if (refusal) throw new StateError(refusal)
    const preview = previewOf(list, diff, newVendors, date)
    const systems = await systemsOf(tx, list, diff.systems.changed, { date, now })
    const standards = await standardsOf(tx, list.standards)
    await writeCells(tx, list.results, { importId: id, date, systems, standards })
    await tx.approvalImport.update({
      where: { id },
      data: { status: 'applied', appliedAt: now, summary: toJson(preview) },
    })
    record({
      type: 'approvalImport',
      id,
      before: { status: 'previewed' },
      after: { ...countsOf(preview), status: 'applied' },
    })
    return { id, counts: preview.counts }
  },
})

/** Why a list may not be applied: a newer one has been. Undefined when it may. */
export function tooOld(date: string, last: LastApplied | null): string | undefined {
  if (!last || date >= last.date) return undefined
  return `Listen er fra den ${formatDate(date)}, og en nyere fra den ${formatDate(last.date)} er allerede taget i brug.`
}

/** Two lists applied at once would both compare with the register as it was before either. */
async function oneAtATime(tx: Tx): Promise<void> {
  await tx.$queryRaw(Prisma.sql`select pg_advisory_xact_lock(hashtext('approvalList.apply'))::text as locked`)
}

function requireWaiting(status: string, appliedAt: Date | null): void {
  if (status === 'discarded')
    throw new StateError('Listen er kasseret. Indlæs filen igen, hvis den skal bruges.')
  if (status !== 'previewed')
    throw new StateError(
      `Listen er allerede taget i brug${appliedAt ? ` den ${formatDate(appliedAt)}` : ''}.`,
    )
}

function countsOf({ counts: { systems, cells } }: Preview) {
  return {
    systemsAdded: systems.added,
    systemsGone: systems.gone,
    answersAdded: cells.added,
    answersChanged: cells.changed,
    answersGone: cells.gone,
  }
}
