import type { Tx } from '@/lib/db/client'
import { coverageOf, type Coverage, type CoveringContact } from './coverage'
import type { ShownContact } from './diff'
import { newestVersion, readList } from './read-list'

/** What agreements take of a vendor's contacts inside their own commands; everybody else calls the verbs. */

/** Bilag 3 as it is now, with the number of its version; 0 and nobody where there has been none. */
export async function currentList(
  tx: Tx,
  vendorId: string,
): Promise<{ number: number; contacts: readonly ShownContact[] }> {
  const number = (await newestVersion(tx, vendorId))?.number ?? 0
  return { number, contacts: await readList(tx, vendorId, number) }
}

/** Whom to write to at a vendor about any of these functions: those that mail reaches, each address once. */
export async function contactsFor(
  tx: Tx,
  vendorId: string,
  functions: readonly string[],
): Promise<{ name: string; email: string }[]> {
  const found = await tx.contact.findMany({
    where: {
      vendorId,
      laboratoryId: null,
      endedAt: null,
      mailbox: { unreachableSince: null },
      duties: { some: { functionKey: { in: [...functions] } } },
    },
    select: { name: true, mailbox: { select: { address: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const byAddress = new Map(found.map(({ name, mailbox }) => [mailbox!.address, name]))
  return [...byAddress].map(([email, name]) => ({ name, email }))
}

/** How the contacts of today are asked for that coverage is judged by; `coveringContact` reads each. */
export const COVERING = {
  where: { endedAt: null },
  include: {
    mailbox: { select: { unreachableSince: true } },
    duties: { select: { functionKey: true } },
  },
  orderBy: [{ name: 'asc' }, { id: 'asc' }],
} as const satisfies NonNullable<Parameters<Tx['contact']['findMany']>[0]>

type Covering = Omit<CoveringContact, 'unreachable' | 'functions'> & {
  mailbox: { unreachableSince: Date | null } | null
  duties: readonly { functionKey: string }[]
}

export function coveringContact({ mailbox, duties, ...contact }: Covering): CoveringContact {
  return {
    ...contact,
    unreachable: mailbox?.unreachableSince != null,
    functions: duties.map(({ functionKey }) => functionKey),
  }
}

/** What a vendor's contacts do not cover today, in itself and in the laboratories given. */
export async function readCoverage(
  tx: Tx,
  vendorId: string,
  laboratories: readonly { id: string; name: string }[],
  confirmedSince?: Date,
): Promise<Coverage & { required: number }> {
  const functions = await tx.contactFunction.findMany({ orderBy: { position: 'asc' } })
  const contacts = await tx.contact.findMany({ ...COVERING, where: { ...COVERING.where, vendorId } })
  const required =
    functions.filter(({ requiredForVendor }) => requiredForVendor).length +
    functions.filter(({ requiredForLaboratory }) => requiredForLaboratory).length * laboratories.length
  return { ...coverageOf(contacts.map(coveringContact), functions, laboratories, confirmedSince), required }
}
