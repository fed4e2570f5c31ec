import { ValidationError, NotFoundError } from '@/lib/door/errors'
import type { Tx } from '@/lib/db/client'
import { env } from '@/lib/env'
import { addressProblem } from './address'

/** @throws ValidationError where the address may not be called */
export function requireCallable(url: string): void {
  const problem = addressProblem(url, env().DEMO)
  if (problem) throw new ValidationError({ url: problem })
}

/**
 * An endpoint that the asker sees, held until commit.
 * @throws NotFoundError
 */
export async function endpointOf(tx: Tx, id: string) {
  await tx.$queryRaw`select id from webhook_endpoint where id = ${id}::uuid for update`
  const endpoint = await tx.webhookEndpoint.findUnique({ where: { id } })
  if (!endpoint) throw new NotFoundError()
  return endpoint
}
