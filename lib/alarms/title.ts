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

interface Placed {
  laboratoryId: string | null
  vendorId: string | null
}

/** The names that a title needs. */
export const placeOf = async (tx: Tx, alarm: Placed): Promise<Place> => (await placesOf(tx, [alarm]))(alarm)

/** The same for the titles of several. */
export async function placesOf(tx: Tx, alarms: readonly Placed[]): Promise<(alarm: Placed) => Place> {
  const named = (ids: (string | null)[]) => ({
    where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } },
    select: { id: true, name: true },
  })
  const laboratories = await tx.laboratory.findMany(named(alarms.map(({ laboratoryId }) => laboratoryId)))
  const vendors = await tx.organisation.findMany(named(alarms.map(({ vendorId }) => vendorId)))
  const [laboratory, vendor] = [laboratories, vendors].map(
    (rows) => new Map(rows.map((row) => [row.id, row])),
  )
  return ({ laboratoryId, vendorId }) => ({
    laboratory: laboratory!.get(laboratoryId ?? '') ?? null,
    vendor: vendor!.get(vendorId ?? '') ?? null,
  })
}
