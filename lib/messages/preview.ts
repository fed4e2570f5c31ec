import { query } from '@/lib/door'
import { settingAt } from '@/lib/door/setting'
import { env } from '@/lib/env'
import { writeLetter } from '@/lib/mail/letter'
import { concernedBy, functionNames, resolveRecipients } from './audience'
import { stepMail } from './mails'
import { promisedUpdate } from './internal'
import { earliestDay, firstState, isShortNotice } from './rules'
import { PreviewMessage, periodOf } from './schemas'
import { subjectOf } from './subject'
import type { MessageKind } from './words'

/**
 * What it would be and who would get it if it were sent now: the mail as they see it, where nobody is to be found, and
 * whether the notice is long enough (SM-1, SM-2, SM-3).
 */
export const previewMessage = query({
  name: 'message.preview',
  input: PreviewMessage,
  async run({ tx, input, now }) {
    const period = periodOf(input)
    const months = await settingAt<Partial<Record<MessageKind, number>>>(tx, 'message.noticeMonths', now, {})
    const concerned = await concernedBy(tx, input, now)
    const { recipients, gaps } = await resolveRecipients(tx, input, concerned, now)
    const last = await tx.serviceMessage.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
    const number = (last?.number ?? 0) + 1
    const { kind, priority, title, text, components } = input
    const state = firstState(kind)
    const message = { number, kind, priority, state, title, ...period, components }
    const nextUpdateAt = await promisedUpdate(tx, message, now)
    const affectsAll = input.affects === 'all'
    const subject = subjectOf(message, 'announce')
    const letter = stepMail(env().PUBLIC_URL, {
      id: 'eksempel',
      address: '',
      step: { number: 1, deed: 'announce', subject, text, facts: { ...message, affectsAll, nextUpdateAt } },
    })
    const nameOf = await functionNames(tx)
    return {
      recipients: recipients.map(({ reasons, ...one }) => ({
        ...one,
        reasons: reasons.map((reason) => ({ ...reason, function: nameOf(reason.function) })),
      })),
      gaps: gaps.map((gap) => ({ ...gap, functionName: nameOf(gap.function) })),
      vendors: concerned.vendors.length,
      state,
      subject,
      message: { ...message, text, affectsAll },
      mail: { subject, ...writeLetter(letter, subject) },
      shortNotice: isShortNotice({ kind, ...period }, now, months) ? earliestDay(kind, now, months) : null,
    }
  },
})
