import type { Tx } from '@/lib/db/client'
import { judgeAccounts, type WantedAccount } from './judge-accounts'
import type { Judged, ReadLine } from './lines'
import type { RegisterKind } from './schemas'

export type AnyJudged = Judged<WantedAccount>

/** Holds the lines of a file against the register as it is now. */
export async function judgeLines(
  tx: Tx,
  _kind: RegisterKind,
  lines: readonly ReadLine[],
  now: Date,
): Promise<AnyJudged[]> {
  return judgeAccounts(tx, lines, now)
}
