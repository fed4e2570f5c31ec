import { command } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { MuteMessages } from './schemas'

/** What a vendor did without at an address comes again (SM-3). */
export const unmuteMessages = command({
  name: 'message.unmute',
  input: MuteMessages,
  async run({ actor, tx, input: { address, kind }, record }) {
    const vendorId = ownVendor(actor)
    const { count } = vendorId
      ? await tx.messageMute.deleteMany({ where: { vendorId, address, kind } })
      : { count: 0 }
    if (count === 0) throw new NotFoundError()
    record({
      type: 'message',
      id: kind,
      vendorId,
      before: { address },
      personal: ['address'],
      person: address,
    })
    return { address }
  },
})
