import type { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { ownVendor, type Actor } from '@/lib/door/actor'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { openOn } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { useMailbox as mailboxFor } from '@/lib/mailboxes/use'
import { lockContacts } from './record'
import type { AddContact } from './schemas'
import { CHANNEL_WORDS, CHANNELS, KIND_WORDS, type ContactKind } from './words'

type Fields = Omit<z.output<typeof AddContact>, 'vendorId' | 'laboratoryId'>

/** The fields whose values are about a person, and stand apart in the audit log. */
const PERSONAL = ['name', 'title', 'email', 'phone']

/** The vendor that the asker's contacts are of: their own, and for MedCom the one that is named. */
export function vendorFor(actor: Actor, named: string | null | undefined): string {
  const own = ownVendor(actor)
  const vendorId = own ?? named
  if (!vendorId || (named && own && named !== own)) throw new NotFoundError()
  return vendorId
}

const WITH_PARTS = {
  mailbox: { select: { address: true } },
  duties: { select: { functionKey: true, function: { select: { name: true } } } },
} as const

async function readContact(tx: Tx, id: string) {
  const contact = await tx.contact.findUnique({ where: { id }, include: WITH_PARTS })
  if (!contact) throw new NotFoundError()
  const { mailbox, duties, ...rest } = contact
  return {
    ...rest,
    email: mailbox?.address ?? null,
    functions: duties.map(({ functionKey }) => functionKey).sort(),
    functionNames: duties.map(({ function: { name } }) => name),
  }
}
export type ReadContact = Awaited<ReturnType<typeof readContact>>

/** The contact as it is once nobody else changes the vendor's list. @throws StateError when it has been removed */
export async function lockContact(tx: Tx, id: string): Promise<ReadContact> {
  await lockContacts(tx, (await readContact(tx, id)).vendorId)
  const contact = await readContact(tx, id)
  if (contact.endedAt) throw new StateError('Kontakten er fjernet. Genindlæs listen.')
  return contact
}

/** The laboratory one adds a contact for is one that the vendor serves. */
export async function requireServed(
  tx: Tx,
  { vendorId, laboratoryId, now }: { vendorId: string; laboratoryId: string | null; now: Date },
): Promise<void> {
  if (!laboratoryId) return
  const served = await tx.laboratory.count({
    where: { id: laboratoryId, vendorId, ...openOn(isoDate(now)) },
  })
  if (served === 0) throw new ValidationError({ laboratoryId: 'Vælg et laboratorium fra listen.' })
}

/** What is stored of the fields of a form: the mailbox is found or made, deputy and functions must be there. */
export async function readyToStore(
  tx: Tx,
  fields: Fields,
  place: { vendorId: string; contactId: string | null; now: Date },
) {
  const { email, personalReason, functions, channels, ...plain } = fields
  const functionNames = await namesOfFunctions(tx, functions)
  await requireDeputy(tx, fields.deputyId, place)
  const mailbox = email
    ? await mailboxFor(tx, {
        vendorId: place.vendorId,
        address: email,
        personalReason,
        ofPerson: plain.kind === 'person',
        now: place.now,
      })
    : null
  return {
    stored: {
      ...plain,
      channels: channels.toSorted(),
      mailboxId: mailbox?.id ?? null,
      confirmedAt: place.now,
    },
    after: logged({ ...fields, functionNames }),
  }
}

async function namesOfFunctions(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(keys)]
  const found = await tx.contactFunction.findMany({ where: { key: { in: wanted } }, select: { name: true } })
  if (found.length !== wanted.length) throw new ValidationError({ functions: 'Vælg funktioner fra listen.' })
  return found.map(({ name }) => name)
}

async function requireDeputy(
  tx: Tx,
  deputyId: string | null,
  { vendorId, contactId }: { vendorId: string; contactId: string | null },
): Promise<void> {
  if (!deputyId) return
  const deputy = await tx.contact.count({ where: { id: deputyId, vendorId, endedAt: null } })
  if (deputy === 0 || deputyId === contactId)
    throw new ValidationError({ deputyId: 'Vælg en anden af jeres kontakter.' })
}

interface Coded {
  kind: ContactKind
  channels: readonly string[]
  functions: readonly string[]
  deputyId: string | null
}

/** The same contact with words for its codes and ids, as two versions of it are shown side by side. */
export async function inWords<T extends Coded>(tx: Tx, contact: T) {
  const { kind, channels, functions, deputyId } = contact
  const known = await tx.contactFunction.findMany({
    where: { key: { in: [...functions] } },
    orderBy: { position: 'asc' },
  })
  const deputy = deputyId ? await tx.contact.findUnique({ where: { id: deputyId } }) : null
  return {
    ...contact,
    kind: KIND_WORDS[kind],
    channels: CHANNELS.filter((one) => channels.includes(one)).map((one) => CHANNEL_WORDS[one]),
    functions: known.map(({ name }) => name),
    deputyId: deputy?.name ?? null,
  }
}

/** Gives the contact these functions and no others. */
export async function storeDuties(
  tx: Tx,
  { contactId, vendorId, functions }: { contactId: string; vendorId: string; functions: readonly string[] },
): Promise<void> {
  await tx.contactDuty.deleteMany({ where: { contactId } })
  await tx.contactDuty.createMany({
    data: [...new Set(functions)].map((functionKey) => ({ contactId, functionKey, vendorId })),
  })
}

/** How the audit log keeps a change of a contact; what is personal belongs to the contact, where erasure finds it. */
export function deedOf(
  { id, vendorId, laboratoryId }: { id: string; vendorId: string; laboratoryId: string | null },
  before: object | undefined,
  after: object | undefined,
) {
  return {
    type: 'contact',
    id,
    personal: PERSONAL,
    person: id,
    vendorId,
    laboratoryId,
    ...(before && { before }),
    ...(after && { after }),
  }
}

/** The part of a contact that the audit log tells of. */
export function logged(contact: Omit<ReadContact | Fields, 'functions'> & { functionNames: string[] }) {
  const { kind, name, title, email, phone, hours, channels, deputyId, functionNames } = contact
  return {
    kind,
    name,
    title,
    email,
    phone,
    hours,
    channels: channels.toSorted(),
    deputyId,
    functions: functionNames.toSorted((a, b) => a.localeCompare(b, 'da')),
  }
}
