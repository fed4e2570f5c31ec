import { command } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { addMonths, toDay } from '@/lib/text/days'
import { mailboxChanged } from './internal'
import { proofOf, TRIES_OF_LINKS, UNKNOWN_LINK } from './proof'
import { BySecret } from './schemas'

/** Somebody who reads the mailbox says so (AC-2): it is proven for a time, and mail reaches it. */
export const proveMailbox = command({
  name: 'mailbox.prove',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one row.',
  input: BySecret,
  limits: TRIES_OF_LINKS,
  async run({ tx, input, now, record }) {
    const tokenDigest = digest(input.secret)
    const mailbox = await tx.mailbox.findUnique({ where: { tokenDigest } })
    if (!mailbox) throw new NotFoundError(UNKNOWN_LINK)
    const state = proofOf(mailbox, now)
    if (state === 'used') throw new StateError('Postkassen er allerede bekræftet. Du skal ikke gøre mere.')
    if (state === 'expired') throw new StateError('Linket er for gammelt. Bed om et nyt i portalen.')
    const months = await settingAt(tx, 'mailbox.attestMonths', now, 12)
    const attestBy = toDay(addMonths(isoDate(now), months))
    const after = { provenAt: now, attestBy, unreachableSince: null, unreachableReason: null }
    const { count } = await tx.mailbox.updateMany({
      where: { tokenDigest, version: mailbox.version },
      data: { ...after, version: { increment: 1 } },
    })
    if (count === 0) throw new StateError('Postkassen er netop ændret. Åbn linket igen.')
    const { provenAt, unreachableSince, unreachableReason } = mailbox
    const before = { provenAt, attestBy: mailbox.attestBy, unreachableSince, unreachableReason }
    record(mailboxChanged(mailbox, before, after))
    return { address: mailbox.address }
  },
})
