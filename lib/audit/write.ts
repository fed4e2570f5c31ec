import { createHash, randomBytes } from 'node:crypto'
import { Prisma, type Tx } from '@/lib/db/client'
import { changesBetween, type Change, type Deed } from './deed'

/** Who did what and when; ids, never names. */
export interface Entry {
  at: Date
  verb: string
  actorKind: string
  actorId: string | null
  /** "<vendor>:<source>" where MedCom acted for a vendor. */
  onBehalfOf: string | null
  reference: string | null
  deeds: readonly Deed[]
}

interface PersonalValue {
  digest: string
  salt: string
  value: string
  personId: string | null
}

/**
 * Appends one entry to the chain. The first deed is the entry's subject; further ones stand among its changes. Each is found
 * by its own thing and seen by its own vendor. Takes the chain's lock, so it must be the last statement before commit.
 */
export async function writeAuditEntry(tx: Tx, { deeds, ...entry }: Entry): Promise<void> {
  const [subject] = deeds
  const personal: PersonalValue[] = []
  const told = deeds.map((deed) =>
    changesBetween(deed.before, deed.after).map((change) => ({
      ...(deed === subject ? {} : { subject: `${deed.type}:${deed.id}` }),
      ...(deed.personal?.includes(change.field) ? setApart(change, deed, personal) : change),
    })),
  )
  const subjects = deeds.map(({ type, id, vendorId, laboratoryId }, index) => {
    return { type, id, vendorId, laboratoryId, changes: told[index]!.length }
  })
  const row = { ...entry, subjects, changes: told.flat() }
  await tx.$queryRaw(Prisma.sql`
    select audit_append(${JSON.stringify(row)}::jsonb, ${JSON.stringify(personal)}::jsonb)::text as position`)
}

/** The salt keeps the digest of a short value, such as a phone number, from being guessed after erasure. */
function setApart({ field, before, after }: Change, deed: Deed, personal: PersonalValue[]) {
  const salt = randomBytes(16).toString('hex')
  const value = JSON.stringify({ before, after })
  const digest = createHash('sha256').update(`${salt}:${value}`).digest('hex')
  personal.push({ digest, salt, value, personId: deed.person ?? null })
  return { field, digest }
}
