import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { toDay } from '@/lib/text/days'

/** The value of a setting at a moment: figures of agreement and law are data, with the day they hold from. */
export async function settingAt<T>(tx: Tx, key: string, now: Date, otherwise: T): Promise<T> {
  const setting = await tx.setting.findFirst({
    where: { key, validFrom: { lte: toDay(isoDate(now)) } },
    orderBy: { validFrom: 'desc' },
  })
  return (setting?.value as T | undefined) ?? otherwise
}
