import { command } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import { functionNames, toldFunctionsAt } from './audience'
import { ChangeToldFunctions } from './settings-schemas'
import { TOLD_ABOUT } from './told-about'
import { TOLD_KEYS, toldVersion } from './told-settings'

/** The history of what is decided of one kind or part. */
export const toldHistory = (about: string) => ({ type: 'messageSetting', id: about }) as const

/**
 * Says which functions of bilag 3 are told of a kind, or of a part instead, from now on (SM-3). What has been told went to
 * whom it went. None for a part: the same as of its kinds.
 */
export const changeToldFunctions = command({
  name: 'messageFunction.change',
  input: ChangeToldFunctions,
  async run({ tx, input: { about, version, functions }, now, record }) {
    const { kind, name } = TOLD_ABOUT.find((one) => one.about === about)!
    if (kind && functions.length === 0)
      throw new ValidationError({ functions: 'Vælg mindst én funktion: ellers får ingen besked.' })
    await tx.$queryRaw`select key from setting where key = any(${[...TOLD_KEYS]}) order by key, valid_from for update`
    const known = await tx.contactFunction.count({ where: { key: { in: functions } } })
    if (known < functions.length) throw new ValidationError({ functions: 'Vælg en fra listen.' })
    const settings = await toldFunctionsAt(tx, now)
    const all = kind ? settings.byKind : settings.byPart
    const old = Object.entries(all).find(([one]) => one === about)?.[1] ?? []
    const nameOf = await functionNames(tx)
    const names = (keys: readonly string[]) => keys.map((key) => nameOf(key))
    const current = { functions: names(old), version: await toldVersion(tx) }
    requireVersion(current, { functions: names(functions), version }, ['functions'])
    if (functions.toSorted().join() === old.toSorted().join())
      throw new StateError('Der er ikke ændret noget endnu. Ret et felt, eller gå tilbage.')
    const place = { key: TOLD_KEYS[kind ? 0 : 1], validFrom: toDay(isoDate(now)) }
    const { [about as never]: _old, ...others } = all
    const value = { ...others, ...(functions.length > 0 && { [about]: functions }) }
    await tx.setting.upsert({
      where: { key_validFrom: place },
      create: { ...place, value },
      update: { value, version: { increment: 1 } },
    })
    record({
      ...toldHistory(about),
      before: { functions: names(old) },
      after: { about: name, functions: names(functions) },
    })
    return { name }
  },
})
