import type { Tx } from '@/lib/db/client'
import type { EffectScope } from '@/lib/door'
import { isoDate } from '@/lib/format'
import { judgeDraw } from './judge-draw'
import { judgedDaysAt } from './judged-days'
import { judgeOverlaps } from './judge-overlaps'
import { raise } from './raise'
import { hasRegister, readAccounts } from './read-accounts'
import { readHistories } from './read-history'
import { DAY, type LogDraw } from './rules/log-draw'
import { readRules } from './rules-on'

/**
 * Judges draws that were just stored, by the rules of the day each was made on (DR-3). Lines older than the setting
 * of lib/alarms/judged-days.ts (92 days) when they come raise nothing but overlaps: an old log that is loaded is no news, and
 * "Prøv reglen" judges it when asked.
 */
export async function judgeDraws(
  tx: Tx,
  draws: readonly { id: bigint }[],
  now: Date,
  enqueue: EffectScope<unknown>['enqueue'],
): Promise<void> {
  const ids = draws.map(({ id }) => id)
  const rulesOn = await readRules(tx)
  const oldest = now.getTime() - (await judgedDaysAt(tx, now)) * DAY
  const lines = await readLines(tx, ids, new Date(oldest))
  const accounts = await readAccounts(
    tx,
    lines.map(({ account }) => account),
  )
  const registered = accounts.size > 0 || (await hasRegister(tx))
  const days = rulesOn('frequentDraws', isoDate(now))?.thresholds.days ?? 7
  const past = new Map(
    (await readHistories(tx, lines, days)).flatMap(({ history, judged }) =>
      judged.map(({ draw, index }) => [draw.id, { history, index }]),
    ),
  )
  const findings = lines.flatMap((draw) => {
    const account = accounts.get(draw.account) ?? null
    return judgeDraw({ draw, account, registered, past: past.get(draw.id) ?? null }, rulesOn)
  })
  await raise(tx, [...findings, ...(await judgeOverlaps(tx, ids, rulesOn))], now, enqueue)
}

async function readLines(tx: Tx, ids: readonly bigint[], since: Date): Promise<LogDraw[]> {
  const rows = await tx.draw.findMany({
    where: { id: { in: [...ids] }, drawnAt: { gte: since } },
    select: {
      id: true,
      laboratoryId: true,
      vendorId: true,
      account: true,
      drawnAt: true,
      count: true,
      channel: true,
      transport: true,
      operation: true,
      outcome: true,
      purpose: true,
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ drawnAt, count, ...line }) => ({ ...line, at: drawnAt, count: Number(count) }))
}
