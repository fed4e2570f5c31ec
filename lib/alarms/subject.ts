import type { AlarmKind } from './kinds'

/** The kinds that are about one account of a laboratory; the others are about the laboratory. */
const OF_ACCOUNTS: readonly AlarmKind[] = ['unknownAccount', 'manualDraw', 'http', 'attemptedReturn']

export interface About {
  laboratoryId: string
  /** Whose the laboratory was: what is found later, with its next vendor, is another alarm and not the former's to see. */
  vendorId: string | null
  /** As the draw log writes it; null where no draw was judged. */
  account: string | null
}

/** The account an alarm of the kind names; null where it is about the laboratory. */
export function accountOf(kind: AlarmKind, { account }: About): string | null {
  return OF_ACCOUNTS.includes(kind) ? account : null
}

/** What at most one alarm of a kind may be open for. */
export function subjectOf(kind: AlarmKind, about: About): string {
  const account = accountOf(kind, about)
  const laboratory = `${about.laboratoryId} ${about.vendorId ?? '-'}`
  return account === null ? laboratory : `${laboratory} ${account}`
}
