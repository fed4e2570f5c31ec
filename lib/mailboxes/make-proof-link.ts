import { effect } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { settingAt } from '@/lib/door/setting'
import { newSecret } from '@/lib/people/secret'
import { ById } from './schemas'

/** The secret of a fresh link for a mailbox that has been asked to confirm itself, and what its mail says; null where it has. */
export const makeProofLink = effect({
  name: 'mailbox.makeProofLink',
  input: ById,
  async run({ tx, input, now }) {
    const mailbox = await tx.mailbox.findUnique({
      where: { id: input.id },
      include: { vendor: { select: { name: true } } },
    })
    const { address, vendor, askedAt, provenAt } = mailbox ?? {}
    if (!address || !vendor || !askedAt || (provenAt && provenAt >= askedAt)) return null
    const days = await settingAt(tx, 'mailbox.proofDays', now, 14)
    const secret = newSecret()
    const expiresAt = new Date(now.getTime() + days * 86_400_000)
    await tx.mailbox.update({
      where: { id: input.id },
      data: { tokenDigest: digest(secret), tokenExpiresAt: expiresAt },
    })
    return { address, vendor: vendor.name, expiresAt, secret }
  },
})
