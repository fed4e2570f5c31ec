import { command } from '@/lib/door'
import { sideOf } from '@/lib/door/actor'
import { ForbiddenError, StateError } from '@/lib/door/errors'
import { refresh } from './internal'
import { itemDeed, lockItem, requireCarrier } from './setup-internal'
import { ReopenItem } from './setup-schemas'

/** Takes a tick back: it was a mistake, or no longer holds. What MedCom waived, only MedCom opens again. */
export const reopenItem = command({
  name: 'setup.reopen',
  input: ReopenItem,
  async run({ tx, input, actor, now, record }) {
    const { agreement, item } = await lockItem(tx, input.id)
    requireCarrier(actor, item)
    if (item.state === 'open') throw new StateError('Punktet er allerede åbent. Genindlæs siden.')
    if (item.state === 'waived' && sideOf(actor) === 'vendor')
      throw new ForbiddenError(true, 'MedCom har undtaget punktet. Kun MedCom kan åbne det igen.')
    if (item.gate && agreement.state !== 'settingUp')
      throw new StateError(
        'Aftalen er trådt i kraft, så punktet kan ikke åbnes igen. Det skulle være opfyldt før da.',
      )
    await tx.setupItem.update({
      where: { id: item.id },
      data: { state: 'open', note: '', settledAt: null, userId: null, version: { increment: 1 } },
    })
    await refresh(tx, agreement.id, now)
    record(itemDeed(agreement, item, { state: 'open' }))
    return { agreementId: agreement.id }
  },
})
