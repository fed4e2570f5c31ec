import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { openOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { factsOf } from './facts'
import { passOnText } from './pass-on-text'
import { requireStep } from './receipts'
import { ReadStep } from './schemas'

/** What a vendor may send on to its laboratories about a step, and when it said that it has (SM-4). */
export const showPassOn = query({
  name: 'message.showPassOn',
  input: ReadStep,
  async run({ actor, tx, input, now }) {
    const vendorId = ownVendor(actor)!
    const { id: stepId, subject, text, facts } = await requireStep(tx, input)
    const { name, supportPhone, supportEmail } = await tx.organisation.findUniqueOrThrow({
      where: { id: vendorId },
      select: { name: true, supportPhone: true, supportEmail: true },
    })
    const passedOn = await tx.messagePassedOn.findUnique({
      where: { stepId_vendorId: { stepId, vendorId } },
    })
    return {
      subject,
      text: passOnText({ text, facts: factsOf(facts) }, { name, supportPhone, supportEmail }),
      laboratories: await tx.laboratory.count({ where: { vendorId, ...openOn(isoDate(now)) } }),
      passedOnAt: passedOn?.at ?? null,
    }
  },
})
