import type { Tx } from '@/lib/db/client'
import { settingAt } from '@/lib/door/setting'
import type { AlarmKind } from './kinds'

export const TOLD_KEY = 'alarm.functions'

/** Where nothing is set: whoever sees to the operation. */
const OTHERWISE = ['operations']

/** Which functions of bilag 3 are mailed about each kind, as the settings have it today. */
export function toldFunctionsAt(tx: Tx, now: Date): Promise<Partial<Record<AlarmKind, readonly string[]>>> {
  return settingAt<Partial<Record<AlarmKind, readonly string[]>>>(tx, TOLD_KEY, now, {})
}

/** The functions that are mailed about each kind. */
export async function functionsAt(tx: Tx, now: Date): Promise<(kind: AlarmKind) => readonly string[]> {
  const told = await toldFunctionsAt(tx, now)
  return (kind) => told[kind] ?? OTHERWISE
}
