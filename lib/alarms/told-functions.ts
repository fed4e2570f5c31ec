import { command, query } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'
import type { Tx } from '@/lib/db/client'
import { ALARM_KINDS, type AlarmKind } from './kinds'
import { ChangeAlarmFunctions, Nothing } from './life-schemas'
import { TOLD_KEY, toldFunctionsAt } from './told'
import { ALARM_KIND_WORDS } from './words'

/** The history of who is mailed about a kind. */
export const alarmFunctionHistory = (kind: AlarmKind) => ({ type: 'alarmSetting', id: kind }) as const

/** Which functions of bilag 3 are mailed about each kind of alarm, and the functions there are (DR-3). */
export const listAlarmFunctions = query({
  name: 'alarmFunction.list',
  input: Nothing,
  async run({ tx, now }) {
    const told = await toldFunctionsAt(tx, now)
    return {
      version: await versionOf(tx),
      functions: await tx.contactFunction.findMany({
        select: { key: true, name: true },
        orderBy: { position: 'asc' },
      }),
      told: ALARM_KINDS.map((kind) => ({ kind, functions: [...(told[kind] ?? [])] })),
    }
  },
})

/** Says which functions are mailed about a kind from now on (DR-3); what was mailed went to whom it went. */
export const changeAlarmFunctions = command({
  name: 'alarmFunction.change',
  input: ChangeAlarmFunctions,
  async run({ tx, input: { kind, version, functions }, now, record }) {
    if (functions.length === 0)
      throw new ValidationError({ functions: 'Vælg mindst én funktion: ellers får ingen mail.' })
    await tx.$queryRaw`select key from setting where key = ${TOLD_KEY} order by valid_from for update`
    const all = await tx.contactFunction.findMany({ select: { key: true, name: true } })
    const names = (keys: readonly string[]) =>
      keys.map((key) => all.find((one) => one.key === key)?.name ?? key).join(', ')
    if (functions.some((key) => !all.some((one) => one.key === key)))
      throw new ValidationError({ functions: 'Vælg en fra listen.' })
    const told = await toldFunctionsAt(tx, now)
    const old = told[kind] ?? []
    const current = { functions: names(old), version: await versionOf(tx) }
    requireVersion(current, { functions: names(functions), version }, ['functions'])
    if (functions.toSorted().join() === old.toSorted().join())
      throw new StateError('Der er ikke ændret noget endnu. Ret et felt, eller gå tilbage.')
    const place = { key: TOLD_KEY, validFrom: toDay(isoDate(now)) }
    const value = { ...told, [kind]: functions }
    await tx.setting.upsert({
      where: { key_validFrom: place },
      create: { ...place, value },
      update: { value, version: { increment: 1 } },
    })
    record({
      ...alarmFunctionHistory(kind),
      before: { alarmFunctions: names(old) },
      after: { alarmFunctions: names(functions) },
    })
    return { kind, name: ALARM_KIND_WORDS[kind] }
  },
})

/** Grows by each change, so that two who change it at once do not undo each other's unseen. */
async function versionOf(tx: Tx): Promise<number> {
  const { _sum } = await tx.setting.aggregate({ where: { key: TOLD_KEY }, _sum: { version: true } })
  return _sum.version ?? 0
}
