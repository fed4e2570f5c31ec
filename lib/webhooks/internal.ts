import type { Tx } from '@/lib/db/client'
import { type Actor, ownVendor } from '@/lib/door/actor'
import { ValidationError, NotFoundError, StateError } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { addressProblem } from './address'

/** @throws ValidationError where the address may not be called */
export function requireCallable(url: string): void {
  const problem = addressProblem(url, env().DEMO)
  if (problem) throw new ValidationError({ url: problem })
}

/**
 * Whose address and secret it is, is whose they are to change: MedCom would break a vendor's system without its knowing.
 * @throws StateError where it is a vendor's and MedCom asks
 */
export function requireOwn(actor: Actor, { vendorId }: { vendorId: string | null }): void {
  if (ownVendor(actor) !== vendorId)
    throw new StateError('Kun leverandøren selv kan rette sin webhook og lave en ny hemmelighed.')
}

/**
 * An endpoint that the asker sees, held until commit, while steps can be written down for it.
 * @throws NotFoundError
 */
export async function endpointOf(tx: Tx, id: string) {
  const endpoint = await heldEndpoint(tx, id)
  if (!endpoint) throw new NotFoundError()
  return endpoint
}

/** The same; null where there is none. */
export async function heldEndpoint(tx: Tx, id: string) {
  await tx.$queryRaw`select id from webhook_endpoint where id = ${id}::uuid for no key update`
  return tx.webhookEndpoint.findUnique({ where: { id } })
}
