import type { Prisma, Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { newestMailed } from './newest-mailed'
import { ShowProgress } from './schemas'
import type { DeliveryState } from './words'

/** Contacts that are named for each vendor, those with the function first. */
const NAMED = 6

interface Asked {
  where: Prisma.OrganisationWhereInput
  stepId: string
  /** Keys of the functions that are told. */
  functions: readonly string[]
  /** How many vendors; all of them where it is left out. */
  take?: number
}

export interface CallLine {
  vendorId: string
  vendorName: string
  supportPhone: string | null
  /** The mail reached nobody there, or nobody is named. */
  unreached: boolean
  /** Those with the function, and others with a telephone. */
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

/** Everybody MedCom rings about the newest that was mailed: the whole list, to be printed (SM-3). Null where nothing was mailed. */
export const listCalls = query({
  name: 'message.callList',
  input: ShowProgress,
  async run({ tx, input, now }) {
    const newest = await newestMailed(tx, input, now)
    if (!newest) return null
    const { step, silent, functions } = newest
    return { step, now, lines: await whomToRing(tx, { where: silent, stepId: step.id, functions }) }
  },
})

/** Whom MedCom rings at each vendor, and what became of the mails to them; the vendors that no mail reached come first (SM-3). */
export async function whomToRing(tx: Tx, { where, stepId, functions, take }: Asked): Promise<CallLine[]> {
  const unreached = { messagesUnreached: { some: { stepId } } }
  const first = await silentVendors(tx, { AND: [where, unreached] }, take)
  const left = take && take - first.length
  const others = left === 0 ? [] : await silentVendors(tx, { AND: [where, { NOT: unreached }] }, left)
  const vendors = [
    ...first.map((vendor) => ({ ...vendor, unreached: true })),
    ...others.map((vendor) => ({ ...vendor, unreached: false })),
  ]
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
  return vendors.map(({ id, name, supportPhone, unreached: isUnreached, contacts, users }) => ({
    vendorId: id,
    vendorName: name,
    supportPhone,
    unreached: isUnreached,
    contacts: contacts
      .map(({ mailbox, duties, ...contact }) => ({
        ...contact,
        first: duties.some(({ functionKey }) => functions.includes(functionKey)),
        functions: duties.map((duty) => duty.function.name),
        mail: mailTo(mailbox?.address),
      }))
      .filter(({ first, phone }) => first || phone)
      .sort((a, b) => Number(b.first) - Number(a.first))
      .slice(0, NAMED)
      .map(({ first: _first, ...contact }) => contact),
    administrators: users.map(({ name, email }) => ({ name, address: email, mail: mailTo(email) })),
  }))
}

function silentVendors(tx: Tx, where: Prisma.OrganisationWhereInput, take: number | undefined) {
  return tx.organisation.findMany({
    where,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    ...(take && { take }),
    select: {
      id: true,
      name: true,
      supportPhone: true,
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
}
