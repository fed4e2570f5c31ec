import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { ById } from './schemas'

/** Ends a machine's key: it is refused from the next call. */
export const revokeApiKey = command({
  name: 'apiKey.revoke',
  input: ById,
  async run({ tx, input, now, record }) {
    const key = await tx.apiKey.findUnique({ where: { id: input.id } })
    if (!key) throw new NotFoundError()
    const { count } = await tx.apiKey.updateMany({
      where: { id: key.id, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) throw new StateError('Nøglen er allerede trukket tilbage.')
    record({
      type: 'apiKey',
      id: key.id,
      before: { revokedAt: null },
      after: { revokedAt: now },
      vendorId: key.vendorId,
    })
    return { name: key.name }
  },
})
