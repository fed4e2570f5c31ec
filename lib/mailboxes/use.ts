import type { Tx } from '@/lib/db/client'
import { ValidationError } from '@/lib/door/errors'
import { enqueueJobs } from '@/lib/jobs/enqueue'
import { looksPersonal } from './check'

export interface WantedMailbox {
  vendorId: string
  address: string
  /** Why a personal address is used all the same; asked for when the check warns. */
  personalReason?: string | null | undefined
  /** The mailbox of a contact that is a person: then the address may be theirs. */
  ofPerson?: boolean
  now: Date
}

/**
 * The vendor's mailbox with this address, made where there is none. Where the check takes the address for a person's own
 * and no reason is or was given, the field `personalReason` asks for one (AC-2). An address that is named for the first time
 * is mailed its link, once the transaction commits; later ones are asked for: see `askProof`.
 */
export async function useMailbox(
  tx: Tx,
  { vendorId, address: written, personalReason, ofPerson = false, now }: WantedMailbox,
): Promise<{ id: string }> {
  const address = written.trim().toLowerCase()
  const reason = personalReason?.trim() || null
  const found = await tx.mailbox.findUnique({ where: { vendorId_address: { vendorId, address } } })
  const judged = looksPersonal(address, { names: found ? [] : await namesAt(tx, vendorId) })
  const personal = found?.looksPersonal ?? judged.personal
  if (personal && !ofPerson && !reason && !found?.personalReason)
    throw new ValidationError({ personalReason: askForReason(judged.why, address) })
  if (found) {
    if (personal && reason && reason !== found.personalReason)
      await tx.mailbox.update({ where: { id: found.id }, data: { personalReason: reason } })
    return { id: found.id }
  }
  // Somebody else may name the same address this very moment.
  const [made] = await tx.mailbox.createManyAndReturn({
    data: [
      {
        vendorId,
        address,
        looksPersonal: personal,
        personalReason: personal ? reason : null,
        createdAt: now,
        askedAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!made)
    return tx.mailbox.findUniqueOrThrow({
      where: { vendorId_address: { vendorId, address } },
      select: { id: true },
    })
  await enqueueJobs(tx, [
    { task: 'mailboxes.mailProof', payload: made, options: { key: `mailbox:${made.id}` } },
  ])
  return made
}

/** The people one knows at the vendor: their initials are nobody else's. */
async function namesAt(tx: Tx, vendorId: string): Promise<string[]> {
  const users = await tx.user.findMany({
    where: { vendorId, erasedAt: null, functional: false },
    select: { name: true },
    take: 500,
  })
  const contacts = await tx.contact.findMany({
    where: { vendorId, erasedAt: null, endedAt: null, kind: 'person' },
    select: { name: true },
    take: 500,
  })
  return [...users, ...contacts].map(({ name }) => name)
}

function askForReason(why: string, address: string): string {
  const domain = address.split('@')[1] ?? 'firma.dk'
  const seen = why || 'Adressen ser ud til at tilhøre én person.'
  return `${seen} Vælg en funktionspostkasse, fx drift@${domain}, eller skriv, hvorfor I bruger denne.`
}
