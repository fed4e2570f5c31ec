import { command } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { MuteMessages } from './schemas'

/** A vendor does without what no contract promises at one of its contacts' addresses (SM-3). */
export const muteMessages = command({
  name: 'message.mute',
  input: MuteMessages,
  async run({ actor, tx, input: { address, kind }, now, record }) {
    const vendorId = ownVendor(actor)
    const used =
      vendorId && (await tx.contact.count({ where: { vendorId, endedAt: null, mailbox: { address } } }))
    if (!used) throw new NotFoundError()
    const { count } = await tx.messageMute.createMany({
      data: [{ vendorId, address, kind, at: now }],
      skipDuplicates: true,
    })
    if (count === 0) throw new StateError('Adressen får allerede ikke information.')
    record({
      type: 'message',
      id: kind,
      vendorId,
      after: { address },
      personal: ['address'],
      person: address,
    })
    return { address }
  },
})
