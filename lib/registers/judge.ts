import type { Tx } from '@/lib/db/client'
import { judgeAccounts, type WantedAccount } from './judge-accounts'
import { judgeContacts, type WantedContact } from './judge-contacts'
import { judgeLaboratories, type WantedLaboratory } from './judge-laboratories'
import type { Judged, ReadLine } from './lines'
import type { RegisterKind } from './schemas'

interface Wanted {
  accounts: WantedAccount
  laboratories: WantedLaboratory
  contacts: WantedContact
}

type Judge<K extends RegisterKind> = (
  tx: Tx,
  lines: readonly ReadLine[],
  now: Date,
) => Promise<Judged<Wanted[K]>[]>

const JUDGES: { [K in RegisterKind]: Judge<K> } = {
  accounts: judgeAccounts,
  laboratories: judgeLaboratories,
  contacts: judgeContacts,
}

export type AnyJudged = Judged<Wanted[RegisterKind]>

/** Holds the lines of a file against the register as it is now. */
export function judgeLines(
  tx: Tx,
  kind: RegisterKind,
  lines: readonly ReadLine[],
  now: Date,
): Promise<AnyJudged[]> {
  return JUDGES[kind](tx, lines, now)
}
