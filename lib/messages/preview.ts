import { query } from '@/lib/door'
import { settingAt } from '@/lib/door/setting'
import { concernedBy, resolveRecipients } from './audience'
import { earliestDay, firstState, isShortNotice } from './rules'
import { PreviewMessage, periodOf } from './schemas'
import { subjectOf } from './subject'
import type { MessageKind } from './words'

/** Who would get it if it were sent now, where nobody is to be found, and whether the notice is long enough (SM-2, SM-3). */
export const previewMessage = query({
  name: 'message.preview',
  input: PreviewMessage,
  async run({ tx, input, now }) {
    const period = periodOf(input)
    const months = await settingAt<Partial<Record<MessageKind, number>>>(tx, 'message.noticeMonths', now, {})
    const concerned = await concernedBy(tx, input, now)
    const told = await resolveRecipients(tx, input.kind, concerned, now)
    const last = await tx.serviceMessage.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
    return {
      ...told,
      vendors: concerned.vendors.length,
      state: firstState(input.kind),
      subject: subjectOf({ ...input, ...period, number: (last?.number ?? 0) + 1 }, 'announce'),
      shortNotice: isShortNotice({ kind: input.kind, ...period }, now, months)
        ? earliestDay(input.kind, now, months)
        : null,
    }
  },
})
