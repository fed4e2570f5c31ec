import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { addMonths, fromDay, toDay } from '@/lib/text/days'
import { refresh } from './internal'

/** Months that those who draw already have for what others must do before connection, where the clause names none. */
const DEADLINE_MONTHS = 6

interface Timed {
  timing: 'beforeConnection' | 'afterInForce'
  deadlineMonths: number | null
}

/** What is true of the agreement when its checklist is made; days as yyyy-mm-dd. */
interface Basis {
  drawsAlready: boolean
  today: string
  inForceOn: string | null
}

/**
 * Whether an obligation must be met before the agreement comes into force (a gate), or by which day; the day of what
 * counts from coming into force is set then. What is in force already has dates only (AG-1, AG-4).
 */
export function gateOrDate({ timing, deadlineMonths }: Timed, { drawsAlready, today, inForceOn }: Basis) {
  const months = deadlineMonths ?? DEADLINE_MONTHS
  if (timing === 'afterInForce')
    return { gate: false, dueMonths: months, dueOn: inForceOn && addMonths(inForceOn, months) }
  if (drawsAlready || inForceOn) return { gate: false, dueMonths: null, dueOn: addMonths(today, months) }
  return { gate: true, dueMonths: null, dueOn: null }
}

/**
 * Makes the set-up checklist of an agreement that both have signed, from the obligations of its template (AG-4). Called
 * by MedCom's side, once, in the transaction that moves the agreement on.
 */
export async function makeChecklist(
  tx: Tx,
  agreement: {
    id: string
    vendorId: string
    templateVersionId: string
    drawsAlready: boolean
    inForceOn: Date | null
  },
  now: Date,
): Promise<void> {
  const { id: agreementId, vendorId, templateVersionId, drawsAlready } = agreement
  const clauses = await tx.templateClause.findMany({
    where: { part: { templateVersionId }, obligation: { not: '' }, timing: { not: 'always' } },
    orderBy: [{ part: { position: 'asc' } }, { position: 'asc' }],
  })
  const basis = { drawsAlready, today: isoDate(now), inForceOn: fromDay(agreement.inForceOn) }
  const items = clauses.flatMap(({ number, obligation, carrier, timing, evidence, deadlineMonths }) => {
    if (!carrier || !timing || !evidence || timing === 'always') return []
    const { dueOn, ...rest } = gateOrDate({ timing, deadlineMonths }, basis)
    return { ...rest, dueOn: dueOn && toDay(dueOn), clauseNumber: number, obligation, carrier, evidence }
  })
  await tx.setupItem.createMany({
    data: items.map((item, index) => ({ ...item, agreementId, vendorId, position: index + 1 })),
  })
  await refresh(tx, agreementId, now)
}
