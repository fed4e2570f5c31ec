import {
  addContact,
  changeContact,
  endContact,
  listContacts,
  replaceContact,
  tellContactChanges,
} from '@/lib/contacts'
import { markUnreachable } from '@/lib/mailboxes'
import type { DemoSignatories } from './agreement-steps'
import { FIRST_CONTACTS, LATER, type DemoContact } from './contacts-data'
import { done, type Seed } from './context'
import type { DemoParties } from './parties'
import * as demo from './parties-data'
import type { VendorCode } from './parties-data'

/** Days on which MedCom was told what had changed; the newest changes wait for the next mail. */
const TOLD = [539, 400, 200, 30]

/**
 * Bilag 3 of every vendor with 18 months of versions: one without somebody to create users, one that hangs on a single
 * person, one with a mailbox that mail does not reach.
 */
export async function seedContacts(
  seed: Seed,
  parties: DemoParties,
  { vendors }: DemoSignatories,
): Promise<void> {
  const known = new Map<string, DemoContact>()
  const idOf = async (vendor: VendorCode, name: string) => {
    const { rows } = await done(listContacts(vendors[vendor], { search: name }))
    return rows[0]!
  }
  const fieldsOf = async (vendor: VendorCode, contact: DemoContact) => {
    const { box, deputy, laboratory: _laboratory, title, ...fields } = contact
    return {
      ...fields,
      title: title ?? null,
      kind: title ? ('person' as const) : ('mailbox' as const),
      email: `${box}@${hostOf(vendor)}.example`,
      functions: [...contact.functions],
      channels: contact.phone ? ['mail', 'phone'] : ['mail'],
      deputyId: deputy ? (await idOf(vendor, deputy)).id : null,
    }
  }
  const add = async (vendor: VendorCode, contact: DemoContact) => {
    known.set(`${vendor} ${contact.name}`, contact)
    const laboratoryId = contact.laboratory ? parties.laboratories.get(contact.laboratory)?.id : null
    await done(addContact(vendors[vendor], { ...(await fieldsOf(vendor, contact)), laboratoryId }))
  }
  for (const [index, vendor] of (Object.keys(FIRST_CONTACTS) as VendorCode[]).entries()) {
    await seed.daysAgo(548 - index, 9)
    for (const contact of FIRST_CONTACTS[vendor]) await add(vendor, contact)
  }
  const told = [...TOLD]
  for (const { vendor, daysAgo, who, what, now } of LATER) {
    while (told[0] && told[0] > daysAgo) {
      await seed.daysAgo(told.shift()!, 6)
      await done(tellContactChanges(seed.system, {}))
    }
    await seed.daysAgo(daysAgo, 12)
    const before = known.get(`${vendor} ${who}`) ?? { name: who, functions: [], box: '' }
    const contact = { ...before, ...now }
    if (what === 'add') {
      await add(vendor, contact)
      continue
    }
    const { id, version } = await idOf(vendor, who)
    if (what === 'end') await done(endContact(vendors[vendor], { id, version }))
    else {
      const verb = what === 'change' ? changeContact : replaceContact
      await done(verb(vendors[vendor], { id, version, ...(await fieldsOf(vendor, contact)) }))
      known.set(`${vendor} ${contact.name}`, contact)
    }
  }
  await seed.daysAgo(6, 7)
  const address = 'drift@fjordens.example'
  await done(markUnreachable(seed.system, { address, reason: `550 5.1.1 <${address}>: User unknown` }))
}

function hostOf(vendor: VendorCode): string {
  return vendor === demo.REGION_VENDOR ? 'baelthavet' : demo.VENDORS[vendor].host
}
