import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { addDays, toDay } from '@/lib/text/days'
import { servedLaboratory } from './declare'
import { refreshStock } from './refresh'
import { NoteCount } from './schemas'

/** A count older than this is no help: too much has been used and drawn since. */
const OLDEST_DAYS = 366

/**
 * Notes what somebody counted at a laboratory at the end of a day; the reckoning begins anew from the newest (DR-2). Noted again
 * for the same day, it corrects what was noted.
 */
export const noteCount = command({
  name: 'stock.count',
  input: NoteCount,
  async run({ actor, tx, input, now, record }) {
    const { id, countedOn, numbers } = input
    const { vendorId } = await servedLaboratory(tx, actor, id)
    const today = isoDate(now)
    if (countedOn > today) throw new ValidationError({ countedOn: 'Vælg i dag eller en tidligere dag.' })
    if (countedOn < addDays(today, -OLDEST_DAYS))
      throw new ValidationError({ countedOn: 'Vælg en dag inden for det seneste år.' })
    const place = { laboratoryId: id, countedOn: toDay(countedOn) }
    const noted = { numbers: BigInt(numbers), vendorId, notedAt: now, userId: userOf(actor) }
    const before = await tx.stockCount.findUnique({ where: { laboratoryId_countedOn: place } })
    await tx.stockCount.upsert({
      where: { laboratoryId_countedOn: place },
      create: { ...place, ...noted },
      update: noted,
    })
    await refreshStock(tx, [id], now)
    record({
      type: 'laboratory',
      id,
      ...(before && { before: { countedOn, counted: Number(before.numbers) } }),
      after: { countedOn, counted: numbers },
      vendorId,
      laboratoryId: id,
    })
    return { id }
  },
})
