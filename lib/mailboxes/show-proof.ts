import { query } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { proofOf, TRIES_OF_LINKS, UNKNOWN_LINK } from './proof'
import { LIVING } from './rules'
import { BySecret } from './schemas'

/** What the bearer of a mailbox' link is asked to confirm. */
export const showProof = query({
  name: 'mailbox.showProof',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one row.',
  input: BySecret,
  limits: TRIES_OF_LINKS,
  async run({ tx, input, now }) {
    const mailbox = await tx.mailbox.findUnique({
      where: { tokenDigest: digest(input.secret) },
      include: {
        vendor: { select: { name: true } },
        accounts: {
          where: LIVING,
          select: { name: true },
          orderBy: { name: 'asc' },
          take: 11,
        },
      },
    })
    if (!mailbox) throw new NotFoundError(UNKNOWN_LINK)
    const { address, vendor, accounts, tokenExpiresAt, attestBy } = mailbox
    return {
      address,
      vendor: vendor.name,
      accounts: accounts.map(({ name }) => name),
      expiresAt: tokenExpiresAt!,
      attestBy,
      state: proofOf(mailbox, now),
    }
  },
})
