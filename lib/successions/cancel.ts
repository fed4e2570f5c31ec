import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { lockSuccession, refreshNoticed, tellVendors } from './internal'
import { cancelledLetter } from './mails'
import { CancelSuccession } from './schemas'

/** Calls off a succession before its day: its notices are taken back, and those who were told are told so. */
export const cancelSuccession = command({
  name: 'succession.cancel',
  input: CancelSuccession,
  timeout: 600_000,
  async run(scope) {
    const { tx, input, now, record } = scope
    const succession = await lockSuccession(tx, input.id)
    if (succession.state !== 'planned')
      throw new StateError(
        succession.state === 'applied'
          ? 'Skiftet er gennemført og kan ikke aflyses. Planlæg et nyt den anden vej.'
          : 'Skiftet er allerede aflyst.',
      )
    const { id, from, to, reason: _planned, ...between } = succession
    const { reason } = input
    await tx.succession.update({
      where: { id },
      data: { state: 'cancelled', cancelledAt: now, version: { increment: 1 } },
    })
    await tx.notice.updateMany({
      where: { successionId: id, withdrawnAt: null, appliedAt: null },
      data: { withdrawnAt: now, version: { increment: 1 } },
    })
    await refreshNoticed(tx, id)
    const letter = cancelledLetter({ ...between, from: from.name, to: to.name, reason })
    await tellVendors(scope, id, between, letter)
    record({
      type: 'succession',
      id,
      before: { successionState: 'planned' },
      after: { successionState: 'cancelled', reason },
    })
    return { id }
  },
})
