import type { Prisma, Tx } from '@/lib/db/client'
import type { DeliveryState } from './words'

/** Contacts that are named for each vendor, those with the function first. */
const NAMED = 6

interface Asked {
  where: Prisma.OrganisationWhereInput
  stepId: string
  /** Keys of the functions that are told. */
  functions: readonly string[]
  take: number
}

export interface CallLine {
  vendorId: string
  vendorName: string
  supportPhone: string | null
  /** The mail reached nobody there, or nobody is named. */
  unreached: boolean
  contacts: {
    id: string
    name: string
    phone: string | null
    hours: string | null
    functions: string[]
    /** What became of the mail to them; null where none was sent to them. */
    mail: DeliveryState | null
  }[]
  administrators: { name: string; address: string; mail: DeliveryState | null }[]
}

/** Whom MedCom rings at each vendor, and what became of the mails to them; the vendors that no mail reached come first (SM-3). */
export async function whomToRing(tx: Tx, { where, stepId, functions, take }: Asked): Promise<CallLine[]> {
  const vendors = await tx.organisation.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take,
    select: {
      id: true,
      name: true,
      supportPhone: true,
      messagesUnreached: { where: { stepId }, select: { stepId: true } },
      contacts: {
        where: { endedAt: null, laboratoryId: null },
        orderBy: { name: 'asc' },
        select: {
          id: true,
          name: true,
          phone: true,
          hours: true,
          mailbox: { select: { address: true } },
          duties: { select: { functionKey: true, function: { select: { name: true } } } },
        },
      },
      users: {
        where: { role: 'vendorAdmin', deactivatedAt: null },
        orderBy: { createdAt: 'asc' },
        take: NAMED,
        select: { name: true, email: true },
      },
    },
  })
  const addresses = vendors.flatMap(({ contacts, users }) => [
    ...contacts.flatMap(({ mailbox }) => mailbox?.address ?? []),
    ...users.map(({ email }) => email),
  ])
  const mails = await tx.messageDelivery.findMany({
    where: { stepId, address: { in: addresses } },
    select: { address: true, state: true },
  })
  const stateOf = new Map(mails.map(({ address, state }) => [address, state]))
  const mailTo = (address: string | undefined) => stateOf.get(address ?? '') ?? null
  const lines = vendors.map(({ id, name, supportPhone, messagesUnreached, contacts, users }) => ({
    vendorId: id,
    vendorName: name,
    supportPhone,
    unreached: messagesUnreached.length > 0,
    contacts: contacts
      .map(({ mailbox, duties, ...contact }) => ({
        ...contact,
        first: duties.some(({ functionKey }) => functions.includes(functionKey)),
        functions: duties.map((duty) => duty.function.name),
        mail: mailTo(mailbox?.address),
      }))
      .sort((a, b) => Number(b.first) - Number(a.first))
      .slice(0, NAMED)
      .map(({ first: _first, ...contact }) => contact),
    administrators: users.map(({ name, email }) => ({ name, address: email, mail: mailTo(email) })),
  }))
  return lines.sort((a, b) => Number(b.unreached) - Number(a.unreached))
}
