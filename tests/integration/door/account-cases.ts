import { as } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/accounts'
import { aContact } from '@/tests/support/contacts'
import { INTERVALS } from '@/tests/support/mailboxes'
import { aWebhook } from '@/tests/support/webhooks'

const OLD = 1_000

async function aKeptContact() {
  const { id, vendorId } = await aContact()
  const input = {
    id,
    version: OLD,
    kind: 'mailbox',
    name: 'Mit',
    email: 'mit@proeve.example',
    functions: ['security'],
  }
  return { input, by: as.vendorAdmin(vendorId) }
}

/** Accounts and contacts as somebody edits them who saw a version that is no longer the newest. */
export const ACCOUNT_CASES = {
  'account.change': async () => {
    const { id, vendorId } = await anAccount()
    const input = { id, version: OLD, department: 'Mit', address: 'mit@proeve.example', purpose: 'automatic' }
    return { input, field: 'department', by: as.vendorAdmin(vendorId) }
  },
  'account.setPolicy': async () => ({
    input: { id: (await anAccount()).id, version: OLD, returnBlocked: true, largestDraw: 5_000 },
    field: 'largestDraw',
  }),
  'interval.change': async () => ({
    input: { ...INTERVALS, version: OLD, validFrom: '2026-12-01' },
    field: 'reviewMonths',
  }),
  'webhook.change': async () => ({
    input: { id: (await aWebhook()).id, version: OLD, name: 'Mit', url: 'https://mit.example/npn' },
    field: 'url',
  }),
  'contact.change': async () => ({ ...(await aKeptContact()), field: 'name' }),
  'contact.replace': async () => ({ ...(await aKeptContact()), field: null }),
  'contactFunction.change': async () => ({
    input: { key: 'security', version: OLD, name: 'Mit', description: 'Mit', requiredForVendor: false },
    field: 'name',
  }),
  'contact.end': async () => {
    const { id, vendorId } = await aContact()
    return { input: { id, version: OLD }, field: null, by: as.vendorAdmin(vendorId) }
  },
}
