import { actedWords } from '@/lib/behalf/words'
import type { Tx } from '@/lib/db/client'
import { isStaff, type Actor } from '@/lib/door/actor'

type Where = NonNullable<Parameters<Tx['contactRevision']['findMany']>[0]>['where']

/** Contacts as a version of bilag 3 shows them: the vendor's own first, then by laboratory, function and name. */
export async function readRevisions(tx: Tx, where: Where) {
  const functions = new Map(
    (await tx.contactFunction.findMany({ orderBy: { position: 'asc' } })).map((one) => [one.key, one]),
  )
  const revisions = await tx.contactRevision.findMany({
    where,
    include: { laboratory: { select: { name: true } } },
  })
  return revisions
    .map(({ laboratory, functions: keys, erasedAt, name, ...row }) => {
      const known = keys
        .flatMap((key) => functions.get(key) ?? [])
        .toSorted((a, b) => a.position - b.position)
      return {
        ...row,
        name: erasedAt ? 'Slettet kontakt' : name,
        laboratoryName: row.laboratoryId && (laboratory?.name ?? 'Tidligere laboratorium'),
        functions: known.map((one) => one.name),
        place: known[0]?.position ?? Number.MAX_SAFE_INTEGER,
      }
    })
    .toSorted(
      (a, b) =>
        (a.laboratoryName ?? '').localeCompare(b.laboratoryName ?? '', 'da') ||
        a.place - b.place ||
        a.name.localeCompare(b.name, 'da') ||
        a.contactId.localeCompare(b.contactId),
    )
}
export type ShownRevision = Awaited<ReturnType<typeof readRevisions>>[number]

/** Bilag 3 of a vendor as a version of it was. */
export function readList(tx: Tx, vendorId: string, number: number): Promise<ShownRevision[]> {
  return readRevisions(tx, {
    vendorId,
    fromVersion: { lte: number },
    OR: [{ toVersion: null }, { toVersion: { gt: number } }],
  })
}

/** The newest version of a vendor's bilag 3; number 0 where there has been none. */
export async function newestVersion(tx: Tx, vendorId: string) {
  return tx.contactListVersion.findFirst({ where: { vendorId }, orderBy: { number: 'desc' } })
}

interface Made {
  userId: string | null
  onBehalf: string | null
}

/** Who made versions: MedCom's people have no names to a vendor, whoever acted on its behalf is said to, and the portal itself has none. */
export async function makersOf(
  tx: Tx,
  actor: Actor,
  versions: readonly Made[],
): Promise<(version: Made) => string> {
  const ids = [...new Set(versions.flatMap(({ userId }) => userId ?? []))]
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  return ({ userId, onBehalf }) =>
    userId ? actedWords(names.get(userId) ?? 'MedCom', onBehalf, isStaff(actor))! : 'NPN-portalen'
}
