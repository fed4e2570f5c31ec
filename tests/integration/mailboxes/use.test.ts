import { beforeAll, expect, test } from 'vitest'
import { askProof, listMailboxes, showMailbox } from '@/lib/mailboxes'
import { MAILBOX_STATES } from '@/lib/mailboxes/words'
import { useMailbox, type WantedMailbox } from '@/lib/mailboxes/use'
import { inTransaction } from '@/lib/door/transaction'
import { aMailbox, anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { mailboxRow } from '@/tests/support/mailboxes'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { aPerson, aVendor } from '@/tests/support/people'

let own: string
let other: string

beforeAll(async () => {
  await setClock('2026-11-21T11:00:00Z')
  ;[own, other] = [await aVendor('Egen (test)'), await aVendor('Anden (test)')]
})

/** As an account's verb uses it: in the transaction of the vendor's own administrator. */
function use(address: string, more: Partial<WantedMailbox> = {}) {
  const vendorId = more.vendorId ?? own
  return inTransaction(
    as.vendorAdmin(vendorId).actor,
    false,
    ({ tx, now }) => useMailbox(tx, { vendorId, address, now, ...more }),
    async () => undefined,
  )
}

const refusal = (address: string, more?: Partial<WantedMailbox>) =>
  use(address, more).then(
    () => undefined,
    (error: { fault?: { fields?: Record<string, string> } }) => error.fault?.fields?.personalReason,
  )

test('an address is one mailbox of a vendor, however it is written and however many name it at once', async () => {
  const named = await Promise.all(
    ['Drift@Egen.example', ' drift@egen.example', 'drift@egen.example'].map((a) => use(a)),
  )
  expect(new Set(named.map(({ id }) => id)).size).toBe(1)
  expect(await mailboxRow(named[0]!.id)).toMatchObject({
    address: 'drift@egen.example',
    looks_personal: false,
  })
  const theirs = await use('drift@egen.example', { vendorId: other })
  expect(theirs.id).not.toBe(named[0]!.id)
})

test('an address is mailed its link once, when it is first named, and waits from then on', async () => {
  const jobs = (id: string) =>
    askOwner('select 1 from graphile_worker.jobs where key = $1', [`mailbox:${id}`])
  const ids = await Promise.all([1, 2, 3].map(() => use('foerste@egen.example')))
  const { id } = ids[0]!
  expect(await jobs(id)).toHaveLength(1)
  expect(value(await showMailbox(as.vendorUser(own), { id })).state).toBe('waits')
  expect(kindOf(await askProof(as.vendorUser(own), { ids: [id] }))).toBe('state')
  await askOwner(`select graphile_worker.remove_job($1)`, [`mailbox:${id}`])
  await use('foerste@egen.example')
  expect(await jobs(id)).toEqual([])
  const known = await aMailbox(own, { address: 'kendt-laenge@egen.example', provenAt: null })
  await use('kendt-laenge@egen.example')
  expect((await mailboxRow(known)).asked_at).toBeNull()
})

test('a personal address asks for a reason, and passes with one, then and later', async () => {
  expect(await refusal('anna.hansen@egen.example')).toBe(
    '"anna" er et fornavn. Vælg en funktionspostkasse, fx drift@egen.example, eller skriv, hvorfor I bruger denne.',
  )
  const { id } = await use('anna.hansen@egen.example', { personalReason: 'Vi er kun én.' })
  expect(await mailboxRow(id)).toMatchObject({ looks_personal: true, personal_reason: 'Vi er kun én.' })
  expect(await use('anna.hansen@egen.example')).toEqual({ id })
})

test('a person’s contact may have a personal address; an account on it then asks for a reason', async () => {
  const { id } = await use('bo.berg@egen.example', { ofPerson: true })
  expect(await refusal('bo.berg@egen.example')).toContain('eller skriv, hvorfor')
  expect(await use('bo.berg@egen.example', { personalReason: 'Kun midlertidigt' })).toEqual({ id })
})

test('the vendor’s own people are told by their initials', async () => {
  expect(await refusal('xeqvol@egen.example')).toBeUndefined()
  await aPerson({ role: 'vendorUser', vendorId: own, name: 'Xeno Quentin Volk' })
  expect(await refusal('xenvol@egen.example')).toContain('Xeno Quentin Volk')
  expect(await refusal('xenvol@egen.example', { vendorId: other })).toBeUndefined()
})

test('the list filters by the very states it shows', async () => {
  const vendorId = await aVendor('Med alle slags (test)')
  const made = [
    await aMailbox(vendorId),
    await aMailbox(vendorId, { provenAt: null }),
    await aMailbox(vendorId, { provenAt: null }),
    await aMailbox(vendorId, { provenAt: null }),
    await aMailbox(vendorId, { unreachableSince: '2026-11-01' }),
    await aMailbox(vendorId),
    await aMailbox(vendorId),
  ]
  for (const mailboxId of made) await anAccount({ vendorId, mailboxId })
  const set = (id: string, what: string) => askOwner(`update mailbox set ${what} where id = $1`, [id])
  await set(made[1]!, `asked_at = '2026-11-20'`)
  await set(made[2]!, `asked_at = '2026-10-20', token_digest = 'gammel', token_expires_at = '2026-11-03'`)
  await set(made[5]!, `attest_by = '2026-11-20'`)
  await set(made[6]!, `attest_by = '2026-11-21'`)
  const asker = as.vendorUser(vendorId)
  const all = value(await listMailboxes(asker, { state: 'all' })).rows
  expect(all.map(({ state }) => state).sort()).toEqual(
    ['overdue', 'proven', 'proven', 'unproven', 'unproven', 'unreachable', 'waits'].sort(),
  )
  for (const state of MAILBOX_STATES) {
    const { rows } = value(await listMailboxes(asker, { state }))
    expect(rows.map(({ id }) => id).sort()).toEqual(
      all
        .filter((row) => row.state === state)
        .map(({ id }) => id)
        .sort(),
    )
  }
  expect(value(await listMailboxes(asker, { state: 'unsettled' })).rows).toHaveLength(4)
})

test('the list says what uses a mailbox, keeps no secret in it, and leaves out what nobody uses', async () => {
  const vendorId = await aVendor('Med brugere (test)')
  const mailboxId = await aMailbox(vendorId, { address: 'faelles@brugt.example' })
  const account = await anAccount({ vendorId, mailboxId })
  await anAccount({ vendorId, mailboxId, state: 'closed' })
  const contact = await aContact({ vendorId, mailboxId })
  const unused = await aMailbox(vendorId)
  const { rows } = value(await listMailboxes(as.medcomReader(), { vendorId }))
  expect(rows.map(({ id }) => id)).toEqual([mailboxId])
  expect(rows[0]?.usedBy.map(({ kind, name }) => [kind, name])).toEqual([
    ['account', account.name],
    ['contact', contact.name],
  ])
  expect(rows[0]).not.toHaveProperty('tokenDigest')
  expect(
    value(await listMailboxes(as.medcomReader(), { vendorId, state: 'all', search: 'DRIFT-' })).rows[0]?.id,
  ).toBe(unused)
})

test('another vendor’s mailboxes are not there', async () => {
  const id = await aMailbox(other)
  const missing = { id: '018f0000-0000-7000-8000-000000000000' }
  expect(await showMailbox(as.vendorAdmin(own), { id })).toEqual(
    await showMailbox(as.vendorAdmin(own), missing),
  )
  expect(kindOf(await askProof(as.vendorAdmin(own), { ids: [id] }))).toBe('notFound')
  const seen = value(await listMailboxes(as.vendorAdmin(own), { state: 'all', vendorId: other })).rows
  expect(seen).toEqual([])
  for (const asker of [as.laboratoryUser(own), as.anonymous, as.bearer])
    expect(kindOf(await listMailboxes(asker, {}))).toBe('forbidden')
})
