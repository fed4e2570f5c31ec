import type { Deed } from '@/lib/audit/deed'
import { handOverAccount } from '@/lib/accounts/hand-over'
import { recipientsOf } from '@/lib/agreements/recipients'
import { recordContactChange } from '@/lib/contacts/record'
import { takeInContact, takeOutContact } from '@/lib/contacts/take-in'
import type { Channel } from '@/lib/contacts/words'
import { command } from '@/lib/door'
import { userOf } from '@/lib/door/actor'
import { StateError } from '@/lib/door/errors'
import type { CommandScope } from '@/lib/door/verb'
import { handoverOf, type FoundHandover } from './handover-internal'
import { CarryOutHandover } from './handover-schemas'
import { fromLetter, toLetter } from './mails'

type Scope = CommandScope<{ contacts: boolean }>

/**
 * Hands a laboratory's accounts over to the vendor that serves it now, and its contacts if wanted; both vendors are told.
 * Once: whoever comes second finds nothing left.
 */
export const carryOutHandover = command({
  name: 'handover.carryOut',
  input: CarryOutHandover,
  timeout: 30_000,
  async run(scope) {
    const { actor, tx, input, now, record, enqueue } = scope
    const { laboratoryId, address, personalReason } = input
    await tx.$queryRaw`select id from laboratory where id = ${laboratoryId}::uuid for update`
    const found = await handoverOf(tx, laboratoryId)
    const { vendor, accounts, name } = found
    if (!vendor || accounts.length === 0)
      throw new StateError('Der er ingen konti at overdrage. Genindlæs siden for at se, hvad der er sket.')
    const deeds = input.contacts ? await handOverContacts(scope, found, vendor.id) : []
    const userId = userOf(actor)
    const moved = new Map<string, string[]>()
    for (const account of accounts) {
      const order = { id: account.id, toVendorId: vendor.id, address, personalReason, userId, now }
      const handed = await handOverAccount(tx, order)
      deeds.push(...handed)
      const { id: from } = account.vendor
      if (handed.length > 0) moved.set(from, [...(moved.get(from) ?? []), account.name])
    }
    const all = [...moved.values()].flat()
    // About the laboratory first: to its vendor what came, to each of those before what left.
    const about = { type: 'laboratory', id: laboratoryId, laboratoryId }
    record({ ...about, after: { accountsReceived: all }, vendorId: vendor.id })
    for (const [from, accountsLeft] of moved) record({ ...about, after: { accountsLeft }, vendorId: from })
    deeds.forEach(record)
    const tell = async (vendorId: string, letter: ReturnType<typeof fromLetter>) => {
      for (const { name: reader, email } of await recipientsOf(tx, vendorId))
        enqueue(
          'accounts.mail',
          { ...letter, to: email, name: reader },
          { key: `handover:${laboratoryId}:${now.getTime()}:${vendorId}:${email}` },
        )
    }
    for (const [from, names] of moved) await tell(from, fromLetter(name, names))
    if (all.length > 0) await tell(vendor.id, toLetter({ id: laboratoryId, name }, all, address))
    return { laboratoryId, moved: all.length, vendorName: vendor.name }
  },
})

/**
 * Out of one vendor's bilag 3 and into the other's, in one version of each; what it was stays in those before. Answers with
 * what to log.
 */
async function handOverContacts(
  { actor, tx, now }: Scope,
  { id: laboratoryId, contacts }: FoundHandover,
  vendorId: string,
): Promise<Deed[]> {
  const deeds: Deed[] = []
  const comes = new Map<string, string>()
  // Whoever steps in for another that comes along is there before that one.
  const byDeputy = contacts.toSorted((one, other) => Number(hasDeputy(one)) - Number(hasDeputy(other)))
  for (const { id, mailbox, deputyId } of byDeputy) {
    const { contact, deed: left } = await takeOutContact(tx, id, now)
    deeds.push(left)
    const { kind, name, title, phone, hours, email, functions } = contact
    const fields = {
      ...{ kind, name, title, phone, hours, email, functions },
      channels: contact.channels as Channel[],
      personalReason: mailbox?.personalReason ?? 'Fulgte med laboratoriet fra dets tidligere leverandør.',
      deputyId: comes.get(deputyId ?? '') ?? null,
    }
    const came = await takeInContact(tx, { id: null, vendorId, laboratoryId, fields, now })
    comes.set(id, came.id)
    deeds.push(came.deed)
  }
  const userId = userOf(actor)
  const touched = new Set(contacts.flatMap((contact) => [contact.vendorId, vendorId]))
  for (const one of touched) await recordContactChange(tx, { vendorId: one, userId, now })
  return deeds
}

const hasDeputy = ({ deputyId }: { deputyId: string | null }) => deputyId !== null
