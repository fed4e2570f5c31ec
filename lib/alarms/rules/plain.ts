import { isoDate } from '@/lib/format'
import { addDays } from '@/lib/text/days'
import type { AttemptedReturn, HttpDraw, ManualDraw, UnknownAccount } from '../facts'
import type { Thresholds } from '../thresholds'
import { isDone, type LogDraw } from './log-draw'

/** What the register says of the account that a line of the log names; days are yyyy-mm-dd. */
export interface AccountPolicy {
  id: string
  state: 'requested' | 'declined' | 'open' | 'suspended' | 'closed'
  stateSince: Date
  returnBlocked: boolean
  manualDrawUntil: string | null
  httpsOnlyFrom: string | null
  largestDraw: number | null
  drawsPerWeek: number | null
}

/** A draw on the web page after the last day on which the account, or anybody, might (2.2.1, 5.2). */
export function judgeManual(
  draw: LogDraw,
  account: AccountPolicy | null,
  { from }: Thresholds['manualDraw'],
): ManualDraw | null {
  if (draw.channel !== 'webPage' || !isDone(draw)) return null
  const own = account?.manualDrawUntil ?? null
  const until = own ?? (from && addDays(from, -1))
  if (until === null || isoDate(draw.at) <= until) return null
  return { count: draw.count, until, basis: own === null ? 'rule' : 'account' }
}

/** A line that came by HTTP on or after the first day of HTTPS only (5.3). */
export function judgeTransport(
  draw: LogDraw,
  account: AccountPolicy | null,
  rule: Thresholds['http'],
): HttpDraw | null {
  if (draw.transport !== 'http') return null
  const own = account?.httpsOnlyFrom ?? null
  const from = own ?? rule.from
  if (from === null || isoDate(draw.at) < from) return null
  return { from, basis: own === null ? 'rule' : 'account' }
}

/** An attempt to give numbers back, done or refused, where the account may not (2.2.1). */
export function judgeReturn(draw: LogDraw, account: AccountPolicy | null): AttemptedReturn | null {
  if (draw.operation !== 'return' || account?.returnBlocked === false) return null
  return { count: draw.count, outcome: draw.outcome }
}

/** A line by an account that is not in the register, or was not open. */
export function judgeAccount(draw: LogDraw, account: AccountPolicy | null): UnknownAccount | null {
  if (account === null) return { account: draw.account, state: null, since: null }
  const { state, stateSince } = account
  if (state === 'open' || stateSince > draw.at) return null
  return { account: draw.account, state, since: isoDate(stateSince) }
}
