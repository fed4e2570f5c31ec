import type { Tx } from '@/lib/db/client'
import type { AlarmKind } from './kinds'
import { ALARM_KIND_WORDS, alarmNumber } from './words'

export interface Place {
  laboratory: { name: string } | null
  vendor: { name: string } | null
}

/** Whom an alarm is about, as people call it: the account at the laboratory, or the laboratory. */
export function subjectWords({ account, laboratory, vendor }: Place & { account: string | null }): string {
  const place = laboratory?.name ?? vendor?.name ?? 'ukendt laboratorium'
  return account ? `konto ${account}, ${place}` : place
}

interface Titled {
  number: number
  kind: AlarmKind
  account: string | null
}

/** "A-0042 Lav beholdning: Klinisk Biokemi, Demohospital Vest" */
export function alarmTitle({ number, kind, account }: Titled, place: Place): string {
  return `${alarmNumber(number)} ${ALARM_KIND_WORDS[kind]}: ${subjectWords({ account, ...place })}`
}

/** The names that a title needs. */
export async function placeOf(
  tx: Tx,
  { laboratoryId, vendorId }: { laboratoryId: string | null; vendorId: string | null },
): Promise<Place> {
  const named = { select: { name: true } } as const
  return {
    laboratory: laboratoryId
      ? await tx.laboratory.findUnique({ where: { id: laboratoryId }, ...named })
      : null,
    vendor: vendorId ? await tx.organisation.findUnique({ where: { id: vendorId }, ...named }) : null,
  }
}
