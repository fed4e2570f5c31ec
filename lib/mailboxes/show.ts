import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { mailboxState } from './rules'
import { ById } from './schemas'
import { USERS, usersOf } from './used-by'

/** One mailbox, with its state and what uses it. */
export const showMailbox = query({
  name: 'mailbox.show',
  input: ById,
  async run({ tx, input: { id }, now }) {
    const mailbox = await tx.mailbox.findUnique({
      where: { id },
      include: { vendor: { select: { name: true } }, ...USERS },
    })
    if (!mailbox) throw new NotFoundError()
    const { tokenDigest: _secret, vendor, accounts, contacts, ...row } = mailbox
    return {
      ...row,
      vendor: vendor.name,
      usedBy: usersOf({ accounts, contacts }),
      state: mailboxState(row, now),
    }
  },
})
