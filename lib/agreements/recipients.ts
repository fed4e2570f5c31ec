import type { Tx } from '@/lib/db/client'

export interface Recipient {
  name: string
  email: string
}

/**
 * Whom to write to at a party: those who may sign for it today; where there are none its contacts for the agreement;
 * else its administrators; where there are none either its support mailbox; else nobody. MedCom is null. Also a vendor's deed reaches MedCom's people by it.
 */
export async function recipientsOf(tx: Tx, vendorId: string | null): Promise<Recipient[]> {
  return tx.$queryRaw<Recipient[]>`select name, email from npn_recipients(${vendorId}::uuid)`
}

/** The administrators of a party that mail reaches; where there are none, along the chain. MedCom is null. */
export async function administratorsOf(tx: Tx, vendorId: string | null): Promise<Recipient[]> {
  const administrators = await tx.$queryRaw<Recipient[]>`
    select name, email from app_user
    where vendor_id is not distinct from ${vendorId}::uuid
      and role = ${vendorId ? 'vendorAdmin' : 'medcomAdmin'}::user_role
      and deactivated_at is null and erased_at is null and not npn_unreachable(email, vendor_id)
    order by name, id`
  return administrators.length > 0 ? administrators : recipientsOf(tx, vendorId)
}
