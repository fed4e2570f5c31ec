import { randomUUID } from 'node:crypto'
import { askOwner } from './database'
import { makeVendor } from './parties'

let counter = 0

/** A mailbox of a vendor, written past the door: proven where nothing else is said. Answers with its id. */
export async function aMailbox(
  vendorId: string,
  more: { address?: string; provenAt?: string | null; unreachableSince?: string | null } = {},
): Promise<string> {
  const id = randomUUID()
  await askOwner(
    `insert into mailbox (id, vendor_id, address, created_at, proven_at, unreachable_since, unreachable_reason)
     values ($1, $2, $3, '2026-01-01', $4, $5, $6)`,
    [
      id,
      vendorId,
      more.address ?? `drift-${(counter += 1)}@proeve.example`,
      more.provenAt === undefined ? '2026-01-02' : more.provenAt,
      more.unreachableSince ?? null,
      more.unreachableSince ? '550 ukendt postkasse' : null,
    ],
  )
  return id
}

/** An account, written past the door, of a new vendor where none is given; nothing of it is in the feed. */
export async function anAccount(
  more: {
    vendorId?: string
    laboratoryId?: string | null
    mailboxId?: string
    name?: string
    state?: 'requested' | 'declined' | 'open' | 'suspended' | 'closed'
    environment?: 'test' | 'production'
  } = {},
): Promise<{ id: string; name: string; vendorId: string; mailboxId: string }> {
  const id = randomUUID()
  const vendorId = more.vendorId ?? (await makeVendor())
  const mailboxId = more.mailboxId ?? (await aMailbox(vendorId))
  const name = more.name ?? `konto-${(counter += 1)}`
  await askOwner(
    `insert into account (id, name, environment, department, purpose, vendor_id, laboratory_id, mailbox_id, state, state_since, created_at)
     values ($1, $2, $3, 'Prøveafdelingen', 'automatic', $4, $5, $6, $7, '2026-01-05', '2026-01-05')`,
    [
      id,
      name,
      more.environment ?? 'production',
      vendorId,
      more.laboratoryId ?? null,
      mailboxId,
      more.state ?? 'open',
    ],
  )
  return { id, name, vendorId, mailboxId }
}
