import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { mailboxChanged } from './internal'
import { ById } from './schemas'

/** Somebody knows that the address works again: what came back is forgotten; whether it is read is another question. */
export const markReachable = command({
  name: 'mailbox.markReachable',
  input: ById,
  async run({ tx, input: { id }, record }) {
    const mailbox = await tx.mailbox.findUnique({ where: { id } })
    if (!mailbox) throw new NotFoundError()
    const after = { unreachableSince: null, unreachableReason: null }
    const { count } = await tx.mailbox.updateMany({
      where: { id, unreachableSince: { not: null } },
      data: { ...after, version: { increment: 1 } },
    })
    if (count === 0) throw new StateError('Mail til postkassen kommer ikke retur længere.')
    const { unreachableSince, unreachableReason, address } = mailbox
    record(mailboxChanged(mailbox, { unreachableSince, unreachableReason }, after))
    return { id, address }
  },
})
