import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { StateError, ValidationError } from './errors'
import { requireVersion } from './locking'

type Value = number | number[] | Record<string, number>

interface Settings<F extends string> {
  /** The settings that hold the fields. */
  keys: readonly string[]
  fields: readonly F[]
  at(tx: Tx, moment: Date): Promise<Record<F, number>>
  /** The same as the settings hold them, by key. */
  asSettings(fields: Record<F, number>): Record<string, Value>
}

type Change<F extends string> = Record<F, number> & { version: number; validFrom: string }

/** What one page decides together, each figure with the days it holds from. */
export function datedSettings<F extends string>({ keys, fields, at, asSettings }: Settings<F>) {
  const whole = { in: [...keys] }

  /** Grows by each change of any of them, so that two who change them at once do not undo each other's unseen. */
  async function versionOf(tx: Tx): Promise<number> {
    const { _sum } = await tx.setting.aggregate({ where: { key: whole }, _sum: { version: true } })
    return _sum.version ?? 0
  }

  return {
    /** What holds now, and on which days it changes. */
    async show(tx: Tx, now: Date) {
      const coming = await tx.setting.findMany({
        where: { key: whole, validFrom: { gt: toDay(isoDate(now)) } },
        distinct: ['validFrom'],
        orderBy: { validFrom: 'asc' },
      })
      return {
        today: isoDate(now),
        version: await versionOf(tx),
        values: await at(tx, now),
        changesOn: coming.map(({ validFrom }) => fromDay(validFrom)),
      }
    },

    /**
     * Says what holds from a day on, today or later. Answers with what would have held.
     * @throws ValidationError for a day that is past, ConflictError where somebody was quicker, StateError where nothing is another
     */
    async change(tx: Tx, input: Change<F>, now: Date): Promise<Record<F, number>> {
      const { validFrom } = input
      if (validFrom < isoDate(now))
        throw new ValidationError({ validFrom: 'Vælg i dag eller en senere dag.' })
      // Two at once: the second waits here, and then has an older version.
      await tx.$queryRaw`select key from setting where key = any(${[...keys]}) order by key, valid_from for update`
      const current = { ...(await at(tx, now)), version: await versionOf(tx) }
      requireVersion<{ version: number }>(current, input, fields as readonly never[])
      const from = toDay(validFrom)
      const before = await at(tx, from > now ? from : now)
      const [old, values] = [asSettings(before), asSettings(input)]
      const changed = keys.filter((key) => JSON.stringify(values[key]) !== JSON.stringify(old[key]))
      if (changed.length === 0)
        throw new StateError('Der er ikke ændret noget endnu. Ret et felt, eller gå tilbage.')
      for (const key of changed) {
        const place = { key, validFrom: from }
        const value = values[key]!
        await tx.setting.upsert({
          where: { key_validFrom: place },
          create: { ...place, value },
          update: { value, version: { increment: 1 } },
        })
      }
      return before
    },
  }
}
