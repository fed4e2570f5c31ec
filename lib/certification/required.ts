import type { Tx } from '@/lib/db/client'
import { settingAt } from '@/lib/door/setting'
import { toDay } from '@/lib/text/days'

export interface Test {
  standardId: string
  direction: 'send' | 'receive'
}

/** A standard and a direction as one text: "<standard>:<direction>", as the setting and forms hold them. */
export const testKey = ({ standardId, direction }: Test) => `${standardId}:${direction}`

/** What every system in use must be certified for on a day, by `testKey`; none: whatever MedCom's list names for each. */
export async function requiredOn(tx: Tx, day: string): Promise<readonly string[]> {
  return settingAt<string[]>(tx, 'certification.required', toDay(day), [])
}
