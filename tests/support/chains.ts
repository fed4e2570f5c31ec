import { aContact } from './contacts'
import { askOwner } from './database'
import { makeVendor } from './parties'
import { aPerson } from './people'

/** A vendor with a whole chain to be told along (SM-3): who sees to the operation, their deputy, and an administrator. */
export async function aChain() {
  const vendorId = await makeVendor()
  const second = await aContact({ vendorId, name: 'Dorte Deputy', functions: [] })
  const first = await aContact({ vendorId, name: 'Karl Kontakt', deputyId: second.id })
  const { email: administrator } = await aPerson({ role: 'vendorAdmin', vendorId })
  return {
    vendorId,
    contact: await addressOf(first.mailboxId),
    deputy: await addressOf(second.mailboxId),
    administrator,
  }
}

async function addressOf(mailboxId: string): Promise<string> {
  const [mailbox] = await askOwner<{ address: string }>('select address from mailbox where id = $1', [
    mailboxId,
  ])
  return mailbox!.address
}
