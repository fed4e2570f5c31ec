import type { Tx } from '@/lib/db/client'
import { holdingOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { compact } from '@/lib/text/identifiers'

export interface KnownVendor {
  id: string
  name: string
}

export interface KnownLaboratory {
  id: string
  name: string
  code: string
  vendorId: string | null
  specialty: string | null
}

/** Finds a party by what a line calls it, or says what to do about it. */
export type Finder<T> = (typed: string) => T | string

/** Keys in lower case; a name that stands for two things means neither. */
function finder<T>(
  entries: Iterable<readonly [string | null, T]>,
  unknown: string,
  several: string,
): Finder<T> {
  const byKey = new Map<string, Set<T>>()
  for (const [key, value] of entries) {
    if (!key) continue
    const plain = key.trim().toLowerCase()
    byKey.set(plain, (byKey.get(plain) ?? new Set()).add(value))
  }
  return (typed) => {
    const sought = typed.trim().toLowerCase()
    const found = byKey.get(sought) ?? byKey.get(compact(sought))
    if (!found) return unknown
    return found.size === 1 ? [...found][0]! : several
  }
}

/** The parties with a role today, by name, by the name in the approval list, and by CVR number. */
export async function findParty(
  tx: Tx,
  kind: 'vendor' | 'laboratoryOwner',
  now: Date,
): Promise<Finder<KnownVendor>> {
  const parties = await tx.organisation.findMany({
    where: { roles: { some: { kind, ...holdingOn(isoDate(now)) } } },
    select: { id: true, name: true, cvr: true, listedName: true },
  })
  const word = kind === 'vendor' ? 'leverandør' : 'ejer af laboratorier'
  return finder(
    parties.flatMap(({ id, name, cvr, listedName }) => {
      const party = { id, name }
      return [name, cvr, listedName].map((key) => [key, party] as const)
    }),
    `Der er ingen ${word} af det navn i portalen. Skriv navnet eller CVR-nummeret, som det står under Leverandører.`,
    `Flere ${kind === 'vendor' ? 'leverandører' : 'ejere'} hedder det. Skriv CVR-nummeret.`,
  )
}

/** Every laboratory, by code, SOR code, GLN and name. */
export async function findLaboratory(tx: Tx): Promise<Finder<KnownLaboratory>> {
  const laboratories = await tx.laboratory.findMany({
    select: { id: true, name: true, code: true, sor: true, gln: true, vendorId: true, specialty: true },
  })
  return finder(
    laboratories.flatMap(({ sor, gln, ...laboratory }) =>
      [laboratory.code, sor, gln, laboratory.name].map((key) => [key, laboratory] as const),
    ),
    'Laboratoriet findes ikke i portalen. Skriv dets kode, SOR-kode eller navn, som det står der.',
    'Flere laboratorier hedder det. Skriv laboratoriets kode.',
  )
}
