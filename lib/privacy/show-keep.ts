import { query } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { fromDay } from '@/lib/text/days'
import { KEY, keptAt } from './kept'
import { Nothing } from './schemas'

/** How long is kept what is held on people, now, and what has been decided for later (CP-4). */
export const showKeep = query({
  name: 'privacy.show',
  input: Nothing,
  async run({ tx, now }) {
    const coming = await tx.setting.findMany({
      where: { key: KEY, validFrom: { gt: now } },
      orderBy: { validFrom: 'asc' },
    })
    return {
      today: isoDate(now),
      months: await keptAt(tx, now),
      changesOn: coming.map(({ validFrom }) => fromDay(validFrom)),
    }
  },
})
