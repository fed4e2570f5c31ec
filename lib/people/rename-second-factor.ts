import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { ofFactor, personOf } from './factor-internal'
import { RenameFactor } from './factor-schemas'

/** Calls one of the asker's own second factors something else, so that they know which is which. */
export const renameSecondFactor = command({
  name: 'secondFactor.rename',
  input: RenameFactor,
  async run({ actor, tx, input: { id, name }, record }) {
    const person = personOf(actor)
    const own = { id, userId: person.id }
    const factor = await tx.authenticator.findFirst({ where: own })
    if (!factor) throw new NotFoundError()
    await tx.authenticator.updateMany({ where: own, data: { name } })
    const names = { before: { factorName: factor.name }, after: { factorName: name } }
    record({ ...ofFactor(person, names), personal: ['factorName'], person: person.id })
    return { name }
  },
})
