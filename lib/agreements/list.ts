import type { Prisma } from '@/lib/db/client'
import { query } from '@/lib/door'
import { page } from '@/lib/door/page'
import { contains, sortOf } from '@/lib/door/search'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import type { AgreementState } from './rules'
import { ListAgreements, type View } from './schemas'
import type { AgreementEvent } from './words'

const OVER: AgreementState[] = ['ended', 'declined', 'lapsed', 'withdrawn']

/** The agreements one may see, by page (AG-6). */
export const listAgreements = query({
  name: 'agreement.list',
  input: ListAgreements,
  async run({ tx, input, now }) {
    const today = isoDate(now)
    const near = await settingAt(tx, 'agreement.deadlineNearDays', now, 60)
    const where: Prisma.AgreementWhereInput = {
      AND: [
        inView(input.view, addDays(today, near)),
        input.state ? { state: input.state } : {},
        input.vendorId ? { vendorId: input.vendorId } : {},
        input.templateVersionId ? { templateVersionId: input.templateVersionId } : {},
        input.search ? { OR: [contains('number', input.search), contains('vendorName', input.search)] } : {},
      ],
    }
    const found = await page({
      sort: sortOf(input.sort),
      request: input,
      size: input.size,
      count: (take) => tx.agreement.count({ where, take }),
      async fetch({ where: beyond, ...range }) {
        const rows = await tx.agreement.findMany({
          where: { AND: [where, beyond] },
          ...range,
          select: COLUMNS,
        })
        return rows.map(({ nextDate, nextEvent, signBy, inForceOn, endsOn, ...row }) => ({
          ...row,
          signBy: fromDay(signBy),
          inForceOn: fromDay(inForceOn),
          endsOn: fromDay(endsOn),
          nextDate: fromDay(nextDate),
          /** The next date has passed, and what it was for is not done. */
          overdue: nextDate !== null && fromDay(nextDate) < today,
          nextEvent: nextEvent as AgreementEvent | null,
        }))
      },
    })
    /** How many days ahead the view of near deadlines looks. */
    return { ...found, nearDays: near }
  },
})

const COLUMNS = {
  id: true,
  number: true,
  vendorId: true,
  vendorName: true,
  state: true,
  stateSince: true,
  waitsFor: true,
  waitsSince: true,
  signBy: true,
  inForceOn: true,
  endsOn: true,
  nextDate: true,
  nextEvent: true,
  nextOrder: true,
} as const

/** What a saved view holds; `near` is the last day of what is near. */
function inView(view: View, near: string): Prisma.AgreementWhereInput {
  if (view === 'medcom' || view === 'vendor') return { waitsFor: view }
  if (view === 'deadline') return { nextOrder: { lte: toDay(near) } }
  if (view === 'inForce') return { state: { in: ['inForce', 'terminated'] } }
  return view === 'ended' ? { state: { in: OVER } } : {}
}
