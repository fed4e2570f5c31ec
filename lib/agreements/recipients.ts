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
