import type { Tx } from '@/lib/db/client'

export const TOLD_KEYS = ['message.functions', 'message.partFunctions'] as const

/** Grows by each change of who is told of what. */
export async function toldVersion(tx: Tx): Promise<number> {
  const where = { key: { in: [...TOLD_KEYS] } }
  const { _sum } = await tx.setting.aggregate({ where, _sum: { version: true } })
  return _sum.version ?? 0
}
