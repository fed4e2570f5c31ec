import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { KEY, keptAt } from './kept'
import { ChangeKeep } from './schemas'
import { KEPT_KINDS, type KeptKind } from './words'

/** The history of the setting. */
export const KEEP_HISTORY = { type: 'privacySetting', id: 'opbevaring' } as const

/** Says how long is kept what is held on people, from a day on: today or later. */
export const changeKeep = command({
  name: 'privacy.change',
  input: ChangeKeep,
  async run({ tx, input: { validFrom, ...value }, now, record }) {
    if (validFrom < isoDate(now)) throw new ValidationError({ validFrom: 'Vælg i dag eller en senere dag.' })
    const before = await keptAt(tx, now)
    const place = { key: KEY, validFrom: toDay(validFrom) }
    await tx.setting.upsert({
      where: { key_validFrom: place },
      create: { ...place, value },
      update: { value },
    })
    record({ ...KEEP_HISTORY, before: logged(before), after: { ...logged(value), validFrom } })
    return { validFrom }
  },
})

/** Every kind by the name that the history has for it: "keepPerson". */
function logged(months: Record<KeptKind, number>) {
  return Object.fromEntries(
    KEPT_KINDS.map((kind) => [`keep${kind[0]!.toUpperCase()}${kind.slice(1)}`, months[kind]]),
  )
}
