import { randomUUID } from 'node:crypto'
import { aMailbox } from './accounts'
import { askOwner } from './database'
import { makeVendor } from './parties'

let counter = 0

/** A contact with its functions, written past the door, of a new vendor where none is given; bilag 3 has no version with it. */
export async function aContact(
  more: {
    vendorId?: string
    laboratoryId?: string | null
    kind?: 'mailbox' | 'person'
    name?: string
    mailboxId?: string
    functions?: readonly string[]
    deputyId?: string | null
    confirmedAt?: string
    endedAt?: string | null
  } = {},
): Promise<{ id: string; vendorId: string; mailboxId: string; name: string }> {
  const id = randomUUID()
  const vendorId = more.vendorId ?? (await makeVendor())
  const mailboxId = more.mailboxId ?? (await aMailbox(vendorId))
  const name = more.name ?? `Prøvekontakt ${(counter += 1)}`
  await askOwner(
    `insert into contact (id, vendor_id, laboratory_id, kind, name, mailbox_id, phone, channels, deputy_id, created_at, confirmed_at, ended_at)
     values ($1, $2, $3, $4, $5, $6, '70 12 34 56', '{mail}', $7, '2026-01-05', $8, $9)`,
    [
      id,
      vendorId,
      more.laboratoryId ?? null,
      more.kind ?? 'mailbox',
      name,
      mailboxId,
      more.deputyId ?? null,
      more.confirmedAt ?? '2026-01-05',
      more.endedAt ?? null,
    ],
  )
  for (const key of more.functions ?? ['operations'])
    await askOwner('insert into contact_duty (contact_id, function_key, vendor_id) values ($1, $2, $3)', [
      id,
      key,
      vendorId,
    ])
  return { id, vendorId, mailboxId, name }
}
