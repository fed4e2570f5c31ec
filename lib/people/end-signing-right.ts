import { command } from '@/lib/door'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { fromDay, toDay } from '@/lib/text/days'
import { placeOf, requireUser } from './internal'
import { EndSigningRight } from './schemas'

/** Sets the last day of a right to sign. It can be brought forward, never prolonged: that is a new right with its own evidence. */
export const endSigningRight = command({
  name: 'signingRight.end',
  input: EndSigningRight,
  async run({ tx, input, record }) {
    const right = await tx.signingRight.findUnique({ where: { id: input.id } })
    if (!right) throw new NotFoundError()
    const user = await requireUser(tx, right.userId)
    const [from, to] = [fromDay(right.validFrom), fromDay(right.validTo)]
    if (input.validTo < from)
      throw new ValidationError({ validTo: 'Vælg en dag, der ikke ligger før den dag, retten begyndte.' })
    if (to && input.validTo >= to) throw new StateError('Retten slutter allerede den dag eller før.')
    await tx.signingRight.update({ where: { id: right.id }, data: { validTo: toDay(input.validTo) } })
    const [before, after] = [{ validTo: to }, { validTo: input.validTo }]
    record({ type: 'signingRight', id: right.id, before, after, ...placeOf(user) })
    return { userId: user.id, name: user.name }
  },
})
