import { command } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { asSettings, intervalsAt, KEYS, versionOf } from './at'
import { ChangeIntervals } from './schemas'
import { INTERVALS } from './words'

/** The history of the settings. */
export const INTERVAL_HISTORY = { type: 'intervalSetting', id: 'gennemgang' } as const

/**
 * Says from a day on, today or later, how often reviews and mailboxes are asked about, and how much mail is sent. What
 * has been asked already keeps its days.
 */
export const changeIntervals = command({
  name: 'interval.change',
  input: ChangeIntervals,
  async run({ tx, input, now, record }) {
    const { version: _version, validFrom, ...wanted } = input
    if (validFrom < isoDate(now)) throw new ValidationError({ validFrom: 'Vælg i dag eller en senere dag.' })
    // Two at once: the second waits here, and then has an older version.
    await tx.$queryRaw`select key from setting where key = any(${[...KEYS]}) order by key, valid_from for update`
    requireVersion({ ...(await intervalsAt(tx, now)), version: await versionOf(tx) }, input, INTERVALS)
    const from = toDay(validFrom)
    const before = await intervalsAt(tx, from > now ? from : now)
    const [old, values] = [asSettings(before), asSettings(wanted)]
    const changed = KEYS.filter((key) => String(values[key]) !== String(old[key]))
    if (changed.length === 0)
      throw new StateError('Der er ikke ændret noget endnu. Ret et felt, eller gå tilbage.')
    for (const key of changed) {
      const place = { key, validFrom: from }
      await tx.setting.upsert({
        where: { key_validFrom: place },
        create: { ...place, value: values[key] },
        update: { value: values[key], version: { increment: 1 } },
      })
    }
    record({ ...INTERVAL_HISTORY, before, after: { ...wanted, validFrom } })
    return { validFrom }
  },
})
