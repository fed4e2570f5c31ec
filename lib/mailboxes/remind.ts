import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { formatDate, isoDate } from '@/lib/format'
import { leaveNote } from '@/lib/routine-mail/leave-note'
import { fromDay } from '@/lib/text/days'
import { isDueToAttest, noticeDaysAt } from './due-to-attest'
import { mailboxChanged } from './internal'
import { ById } from './schemas'

/** Leaves the mailbox a note that it must be confirmed again; its link is made when the note is mailed. */
export const remindMailbox = command({
  name: 'mailbox.remind',
  input: ById,
  async run({ tx, input: { id }, now, record }) {
    const mailbox = await tx.mailbox.findUnique({
      where: { id },
      include: { vendor: { select: { name: true } } },
    })
    if (!mailbox) throw new NotFoundError()
    const { address, askedAt, attestBy, vendor, vendorId, version } = mailbox
    const today = isoDate(now)
    const { count } = isDueToAttest(mailbox, today, await noticeDaysAt(tx, now))
      ? await tx.mailbox.updateMany({
          where: { id, version },
          data: { askedAt: now, version: { increment: 1 } },
        })
      : { count: 0 }
    if (count === 0 || !attestBy) throw new StateError('Postkassen skal ikke bekræftes igen endnu.')
    const passed = fromDay(attestBy) < today
    await leaveNote(tx, {
      to: { name: vendor.name, email: address },
      kind: 'mailbox.attest',
      subjectId: id,
      heading: 'Bekræft, at I stadig læser denne postkasse',
      text: `${vendor.name} bruger ${address} til NPN-servicen. ${passed ? 'Den skulle være bekræftet igen' : 'Den skal bekræftes igen senest'} den ${formatDate(attestBy)}.`,
      path: `/konti/postkasser/${id}`,
      label: 'Bekræft postkassen',
      vendorId,
    })
    record(mailboxChanged(mailbox, { askedAt }, { askedAt: now }))
    return { id }
  },
})
