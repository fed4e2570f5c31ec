import { command } from '@/lib/door'
import { isStaff, ownVendor } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import type { Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { refreshStock } from './refresh'
import { DeclareUse } from './schemas'

/**
 * Says how many numbers a laboratory uses a year, or that its draws shall say it (DR-2). MedCom does, and the vendor for those
 * it serves today. It stands on the laboratory, where the register has it too.
 */
export const declareUse = command({
  name: 'stock.declare',
  input: DeclareUse,
  async run({ actor, tx, input, now, record }) {
    const { id, version, yearlyProduction } = input
    const before = await servedLaboratory(tx, actor, id)
    requireVersion(before, input, ['yearlyProduction'])
    if (before.yearlyProduction === yearlyProduction)
      throw new StateError('Der er ikke ændret noget endnu. Ret feltet, eller gå tilbage.')
    const { count } = await tx.laboratory.updateMany({
      where: { id, version },
      data: { yearlyProduction, version: { increment: 1 } },
    })
    if (count === 0)
      throw new StateError('En anden har netop ændret det samme. Genindlæs siden, og prøv igen.')
    await refreshStock(tx, [id], now)
    record({
      type: 'laboratory',
      id,
      before: { yearlyProduction: before.yearlyProduction },
      after: { yearlyProduction },
      vendorId: before.vendorId,
      laboratoryId: id,
    })
    return { id, declared: yearlyProduction !== null }
  },
})

/** A laboratory that the asker serves today, or any for MedCom: else it is not there. */
export async function servedLaboratory(tx: Tx, actor: Actor, id: string) {
  const laboratory = await tx.laboratory.findUnique({ where: { id } })
  const served = isStaff(actor) || actor.kind === 'system' || ownVendor(actor) === laboratory?.vendorId
  if (!laboratory || !served) throw new NotFoundError()
  return laboratory
}
