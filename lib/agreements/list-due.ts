import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { Nothing } from './schemas'

export type DueDeed = 'lapse' | 'end'

/** What the date brings about today or should have before: which deed, done to what. */
export const listDue = query({
  name: 'agreement.due',
  input: Nothing,
  async run({ tx, now }): Promise<{ deed: DueDeed; id: string }[]> {
    const today = toDay(isoDate(now))
    const select = { id: true } as const
    const lapse = await tx.agreement.findMany({ where: { state: 'sent', signBy: { lt: today } }, select })
    const end = await tx.agreement.findMany({ where: { state: 'terminated', endsOn: { lt: today } }, select })
    return [
      ...lapse.map(({ id }) => ({ deed: 'lapse' as const, id })),
      ...end.map(({ id }) => ({ deed: 'end' as const, id })),
    ]
  },
})
