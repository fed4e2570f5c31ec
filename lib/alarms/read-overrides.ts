import type { Tx } from '@/lib/db/client'
import type { Thresholds } from './thresholds'

/** The kinds whose figures an account may have of its own here; what the others may is said with the account (AC-4). */
export const OVERRIDABLE = ['missedDraw', 'lowStock'] as const
export type Overridable = (typeof OVERRIDABLE)[number]

export type Overrides<K extends Overridable> = Map<string, Partial<Thresholds[K]>>

/** What accounts have in place of a rule's figures, by laboratory; of several accounts of one, what was decided last. */
export async function readOverrides<K extends Overridable>(tx: Tx, kind: K): Promise<Overrides<K>> {
  const rows = await tx.alarmThreshold.findMany({
    where: { kind, account: { environment: 'production', laboratoryId: { not: null } } },
    orderBy: { decidedAt: 'asc' },
    select: { thresholds: true, account: { select: { laboratoryId: true } } },
  })
  return new Map(
    rows.map(({ account, thresholds }) => [account.laboratoryId!, thresholds as Partial<Thresholds[K]>]),
  )
}
