import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import {
  factorLetter,
  factorsOf,
  mustHaveFactor,
  ofFactor,
  personOf,
  requireFreshFactor,
} from './factor-internal'
import { ById } from './schemas'

/** Takes one of the asker's own second factors away; the last one only from those who may be without. */
export const removeSecondFactor = command({
  name: 'secondFactor.remove',
  input: ById,
  async run({ actor, tx, input, now, record, enqueue }) {
    const person = personOf(actor)
    const userId = person.id
    // Two browsers that each take one of two away at the same moment: the second finds one.
    await tx.$queryRaw`select id from authenticator where user_id = ${userId}::uuid for update`
    const factors = await factorsOf(tx, userId)
    const factor = factors.find(({ id }) => id === input.id)
    if (!factor) throw new NotFoundError()
    requireFreshFactor(person, now)
    const isLast = factors.length === 1
    if (isLast && (await mustHaveFactor(tx, person, now)))
      throw new StateError('Du skal have godkendelse i to trin. Tilføj en anden, før du fjerner denne.')
    await tx.authenticator.deleteMany({ where: { id: factor.id, userId } })
    if (isLast) await tx.recoveryCode.deleteMany({ where: { userId } })
    record(ofFactor(person, { before: { secondFactor: factor.kind } }))
    enqueue(...factorLetter(person, 'removed'))
    return { name: factor.name }
  },
})
