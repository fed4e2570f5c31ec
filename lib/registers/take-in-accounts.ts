import { adoptAccount } from '@/lib/accounts/adopt'
import { correctAdopted } from '@/lib/accounts/correct-adopted'
import type { CommandScope } from '@/lib/door/verb'
import type { WantedAccount } from './judge-accounts'
import type { Judged } from './lines'

type Scope = Pick<CommandScope<unknown>, 'tx' | 'now' | 'record'>

/** Makes or corrects the account of a line, with its entry in the log. Answers with the account's id. */
export async function takeInAccount(
  { tx, now, record }: Scope,
  { id: existing, wanted, differences }: Judged<WantedAccount>,
): Promise<string> {
  const { vendorId, laboratoryId, name, environment, department, purpose, address } = wanted!
  const about = { type: 'account', vendorId, laboratoryId, personal: ['address'], person: address }
  const after = { accountName: name, environment, department, purpose, address, laboratoryId }
  if (existing) {
    const before = Object.fromEntries(differences.map((one) => [one.column, one.before]))
    await correctAdopted(tx, { ...wanted!, id: existing, now })
    record({ ...about, id: existing, before, after: { department, purpose, address, laboratoryId } })
    return existing
  }
  const { id } = await adoptAccount(tx, { ...wanted!, now })
  record({ ...about, id, after: { ...after, accountState: 'open' } })
  return id
}
