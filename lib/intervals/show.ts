import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { intervalsAt, KEYS, versionOf } from './at'
import { Nothing } from './schemas'

/** How often reviews and mailboxes are asked about, and how much mail is sent, now; and on which days it changes (CP-3). */
export const showIntervals = query({
  name: 'interval.show',
  input: Nothing,
  async run({ tx, now }) {
    const coming = await tx.setting.findMany({
      where: { key: { in: [...KEYS] }, validFrom: { gt: toDay(isoDate(now)) } },
      distinct: ['validFrom'],
      orderBy: { validFrom: 'asc' },
    })
    return {
      today: isoDate(now),
      version: await versionOf(tx),
      intervals: await intervalsAt(tx, now),
      changesOn: coming.map(({ validFrom }) => fromDay(validFrom)),
    }
  },
})
