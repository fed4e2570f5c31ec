import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { noticesDue, vendorsToRemind } from '@/lib/notices/due'
import { toDay } from '@/lib/text/days'
import { Nothing } from './schemas'

export type DueDeed = 'succeed' | 'lapse' | 'applyNotice' | 'putInForce' | 'end' | 'remind'

/** What the date brings about today or should have before: which deed, done to what. */
export const listDue = query({
  name: 'agreement.due',
  input: Nothing,
  async run({ tx, now }): Promise<{ deed: DueDeed; id: string }[]> {
    const today = toDay(isoDate(now))
    const select = { id: true } as const
    const lapse = await tx.agreement.findMany({ where: { state: 'sent', signBy: { lt: today } }, select })
    const putInForce = await tx.agreement.findMany({
      where: {
        state: 'settingUp',
        inForceFrom: { lte: today },
        setupItems: { none: { gate: true, state: 'open' } },
      },
      select,
    })
    const end = await tx.agreement.findMany({ where: { state: 'terminated', endsOn: { lt: today } }, select })
    const remind = await vendorsToRemind(tx, now)
    const succeed = await tx.succession.findMany({
      where: { state: 'planned', effectiveOn: { lte: today } },
      select,
      orderBy: { effectiveOn: 'asc' },
    })
    return [
      // First, so that what happens the same day names the new party.
      ...succeed.map(({ id }) => ({ deed: 'succeed' as const, id })),
      ...lapse.map(({ id }) => ({ deed: 'lapse' as const, id })),
      // Before what ends: terms that came into effect earlier, while the worker was down, did so.
      ...(await noticesDue(tx, now)).map((id) => ({ deed: 'applyNotice' as const, id })),
      ...putInForce.map(({ id }) => ({ deed: 'putInForce' as const, id })),
      ...end.map(({ id }) => ({ deed: 'end' as const, id })),
      ...remind.map((id) => ({ deed: 'remind' as const, id })),
    ]
  },
})
