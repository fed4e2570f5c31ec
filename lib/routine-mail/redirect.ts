import { administratorsOf, type Recipient } from '@/lib/agreements/recipients'
import type { Tx } from '@/lib/db/client'
import { effect } from '@/lib/door'
import { z } from '@/lib/text/schema'
import { ONLY_FOR_ITSELF } from './links'

interface Lost {
  id: string
  address: string
  vendorId: string
}

/**
 * Gives notes whose address mail does not reach to whoever stands in for it: the deputies of the contacts that have it,
 * else the vendor's administrators. Those that wait are found; `refused` are notes that the mail server has just refused to
 * take. Where nobody is reached they wait, and the unreachable mailbox is a task for the vendor and MedCom (CP-3).
 */
export const redirectNotes = effect({
  name: 'routineMail.redirect',
  input: z.object({ refused: z.array(z.uuid()).max(10_000).default([]) }),
  async run({ tx, input: { refused } }) {
    const lost = await tx.$queryRaw<Lost[]>`
      select id, address, vendor_id as "vendorId" from routine_note
      where (sent_at is null or id = any(${refused}::uuid[])) and npn_unreachable(address, vendor_id)
        and kind <> all(${ONLY_FOR_ITSELF})
      order by created_at for update`
    const standIns = new Map<string, Recipient[]>()
    let given = 0
    for (const { id, address, vendorId } of lost) {
      const key = `${vendorId} ${address}`
      const others = standIns.get(key) ?? (await standInsFor(tx, vendorId, address))
      standIns.set(key, others)
      await give(tx, id, others)
      given += others.length > 0 ? 1 : 0
    }
    return { given }
  },
})

async function standInsFor(tx: Tx, vendorId: string, address: string): Promise<Recipient[]> {
  const deputies = await tx.contact.findMany({
    where: {
      vendorId,
      endedAt: null,
      mailbox: { unreachableSince: null },
      deputyFor: { some: { endedAt: null, mailbox: { address } } },
    },
    select: { name: true, mailbox: { select: { address: true } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const reached = deputies.map(({ name, mailbox }) => ({ name, email: mailbox!.address }))
  return reached.length > 0 ? reached : administratorsOf(tx, vendorId)
}

/** Where nobody is there, the note itself waits; one that says the same waits for an address only once. */
async function give(tx: Tx, id: string, others: readonly Recipient[]): Promise<void> {
  for (const { name, email } of others)
    await tx.$executeRaw`
      insert into routine_note
        (id, address, name, vendor_id, kind, subject_id, heading, text, path, label, created_at)
      select gen_random_uuid(), lower(${email}), ${name}, vendor_id, kind, subject_id, heading,
        text || ' Vi skriver hertil, fordi mail til ' || address || ' kommer retur.', path, label, created_at
      from routine_note where id = ${id}::uuid
      on conflict (address, kind, coalesce(subject_id, '')) where sent_at is null do nothing`
  if (others.length > 0) await tx.routineNote.delete({ where: { id } })
  else
    await tx.$executeRaw`
      update routine_note note set sent_at = null where id = ${id}::uuid and not exists (
        select from routine_note waiting where waiting.sent_at is null and waiting.address = note.address
          and waiting.kind = note.kind and waiting.subject_id is not distinct from note.subject_id)`
}
