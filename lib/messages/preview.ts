import { query } from '@/lib/door'
import { promisedUpdate, requireTimely } from './agreed'
import { concernedBy } from './audience'
import { noticeMonthsAt } from './deadlines'
import { periodOf } from './period'
import { previewed } from './previewed'
import { earliestDay, firstState, isShortNotice } from './rules'
import { PreviewMessage } from './schemas'

/**
 * What it would be and who would get it if it were sent now: the mail as they see it, where nobody is to be found, and
 * whether the notice is long enough (SM-1, SM-2, SM-3).
 */
export const previewMessage = query({
  name: 'message.preview',
  input: PreviewMessage,
  async run({ tx, input, now }) {
    const { kind, priority, title, text, components } = input
    const period = periodOf(input)
    requireTimely(kind, period, now)
    const months = await noticeMonthsAt(tx, now)
    const last = await tx.serviceMessage.findFirst({ orderBy: { number: 'desc' }, select: { number: true } })
    const number = (last?.number ?? 0) + 1
    const state = firstState(kind)
    const affectsAll = input.affects === 'all'
    const nextUpdateAt = await promisedUpdate(tx, { kind, state, priority }, now)
    const message = { number, kind, priority, state, title, ...period, components, affectsAll, nextUpdateAt }
    return {
      ...(await previewed(tx, {
        message,
        deed: 'announce',
        step: 1,
        text,
        notifies: true,
        concerned: await concernedBy(tx, input, now),
        now,
      })),
      shortNotice: isShortNotice({ kind, ...period }, now, months) ? earliestDay(kind, now, months) : null,
    }
  },
})
