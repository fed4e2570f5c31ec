import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addContact, compareContactLists, endContact, showContact } from '@/lib/contacts'
import { deactivateUser, showUser } from '@/lib/people'
import { applyRetention, changeKeep, eraseContact, listDueErasures, showKeep } from '@/lib/privacy'
import { privacyTasks } from '@/lib/privacy/jobs'
import { emptyQueue } from '@/lib/jobs/queue'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { everywhere } from '@/tests/support/everywhere'
import { killedAtTheEnd } from '@/tests/support/killed'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

let vendorId: string
beforeAll(async () => {
  vendorId = await makeVendor()
})
beforeEach(() => setClock('2026-03-02T08:00:00Z'))

const PERSON = {
  kind: 'person' as const,
  title: 'Driftschef',
  phone: '70 12 34 56',
  hours: null,
  personalReason: null,
  channels: ['mail' as const],
  deputyId: null,
  laboratoryId: null,
}

/** Somebody who was in bilag 3, also as a deputy, and left today. */
async function aFormerContact(name: string) {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@person.example`
  const admin = as.vendorAdmin(vendorId)
  const { id } = value(
    await addContact(admin, { ...PERSON, vendorId, name, email, functions: ['technical'] }),
  )
  const helped = value(
    await addContact(admin, {
      ...PERSON,
      vendorId,
      kind: 'mailbox',
      name: `Vagten ved ${name}`,
      email: `vagt-${id}@proeve.example`,
      functions: ['operations'],
      deputyId: id,
    }),
  )
  const { version } = value(await showContact(admin, { id }))
  value(await endContact(admin, { id, version }))
  return { id, email, helped: helped.id }
}

describe('privacy.eraseContact', () => {
  test('leaves bilag 3 whole but nameless, and the name nowhere', async () => {
    const { id, email, helped } = await aFormerContact('Sletta Navnesen')
    expect(await everywhere('Sletta')).toContain('contact_revision')
    value(await eraseContact(as.medcomAdmin(), { id }))
    expect(await lastEntry()).toMatchObject({
      verb: 'privacy.eraseContact',
      subject_id: id,
      vendor_id: vendorId,
    })
    // What one calls the contact that they stepped in for is that contact's own name.
    await askOwner(`update contact set name = 'Vagten' where id = $1`, [helped])
    const left = await askOwner<{ name: string; email: string | null; functions: string[] }>(
      'select name, email, functions from contact_revision where contact_id = $1',
      [id],
    )
    expect(left).toEqual([{ name: 'Slettet person', email: null, functions: ['technical'] }])
    const [deputy] = await askOwner<{ deputy_name: string }>(
      'select deputy_name from contact_revision where contact_id = $1 order by from_version limit 1',
      [helped],
    )
    expect(deputy).toEqual({ deputy_name: 'Slettet person' })
    expect(await everywhere(email)).toEqual([])
    expect(kindOf(await compareContactLists(as.vendorUser(vendorId), {}))).toBe('ok')
    expect(kindOf(await eraseContact(as.medcomAdmin(), { id }))).toBe('state')
  })

  test('not while it stands in bilag 3, and by nobody but a MedCom administrator', async () => {
    const { id } = await aContact({ vendorId })
    expect(kindOf(await eraseContact(as.medcomAdmin(), { id }))).toBe('state')
    expect(kindOf(await eraseContact(as.medcomAdmin(), { id: crypto.randomUUID() }))).toBe('notFound')
    for (const asker of [as.medcomReader(), as.vendorAdmin(vendorId), as.anonymous])
      expect(kindOf(await eraseContact(asker, { id }))).toBe('forbidden')
  })

  test('a mailbox that others use stays', async () => {
    const { id, mailboxId } = await aContact({ vendorId, endedAt: '2026-02-01' })
    await aContact({ vendorId, mailboxId })
    value(await eraseContact(as.medcomAdmin(), { id }))
    expect(
      await askOwner('select from mailbox where id = $1 and address like $2', [mailboxId, 'slettet-%']),
    ).toEqual([])
  })
})

describe('what is due', () => {
  test('goes after its months, once, also after a worker that died and by two at once', async () => {
    const { id } = await aFormerContact('Forfalden Person')
    const mailbox = await aContact({ vendorId, endedAt: '2026-03-02' })
    const user = await aPerson({ role: 'vendorUser', vendorId, name: 'Lukket Bruger' })
    const { version } = value(await showUser(as.medcomAdmin(), { id: user.id }))
    value(await deactivateUser(as.medcomAdmin(), { id: user.id, version } as never))
    await setClock('2028-03-01T08:00:00Z')
    expect(value(await listDueErasures(as.system, {}))).toEqual({ due: false })
    expect(kindOf(await applyRetention(as.system, {}))).toBe('state')
    await setClock('2028-03-03T08:00:00Z')
    await killedAtTheEnd(() => applyRetention(as.system, {}))
    expect((await everywhere('Forfalden Person')).length).toBeGreaterThan(0)
    const work = async () => {
      await askOwner(`select graphile_worker.add_job('privacy.daily', '{}')`)
      await emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: privacyTasks })
    }
    await Promise.all([work(), work()])
    const entries = await askOwner<{ changes: { field: string; after: unknown }[] }>(
      `select changes from audit_entry where verb = 'privacy.apply'`,
    )
    expect(entries).toHaveLength(1)
    expect(entries[0]!.changes).toContainEqual({ field: 'erasedContacts', before: null, after: 1 })
    expect(await everywhere('Lukket Bruger')).toEqual([])
    expect(await everywhere(user.email)).toEqual([])
    expect(value(await showContact(as.medcomReader(), { id })).erasedAt).not.toBeNull()
    expect(value(await showContact(as.medcomReader(), { id: mailbox.id })).erasedAt).toBeNull()
    for (const asker of [as.medcomAdmin(), as.vendorAdmin(vendorId)])
      expect(kindOf(await applyRetention(asker, {}))).toBe('forbidden')
  })
})

describe('privacy.change', () => {
  const MONTHS = {
    person: '12',
    mailbox: '36',
    user: '12',
    invitation: '3',
    file: '6',
    delivery: '24',
    webhook: '6',
  }

  test('holds from its day, is logged, and is what signed-out visitors read', async () => {
    value(await changeKeep(as.medcomAdmin(), { ...MONTHS, validFrom: '2026-03-10' }))
    expect(await lastEntry()).toMatchObject({ verb: 'privacy.change', subject_type: 'privacySetting' })
    expect(value(await showKeep(as.anonymous, {}))).toMatchObject({
      months: { person: 24, invitation: 6 },
      changesOn: ['2026-03-10'],
    })
    await setClock('2026-03-10T08:00:00Z')
    expect(value(await showKeep(as.anonymous, {})).months).toEqual({
      person: 12,
      mailbox: 36,
      user: 12,
      invitation: 3,
      delivery: 24,
      file: 6,
      webhook: 6,
    })
    await askOwner(`delete from setting where key = 'privacy.keepMonths' and valid_from = '2026-03-10'`)
  })

  test('not for a day that is past, not for no time, and by nobody else', async () => {
    const today = { ...MONTHS, validFrom: '2026-03-02' }
    expect(kindOf(await changeKeep(as.medcomAdmin(), { ...today, validFrom: '2026-03-01' }))).toBe(
      'validation',
    )
    expect(kindOf(await changeKeep(as.medcomAdmin(), { ...today, user: '0' }))).toBe('validation')
    for (const asker of [as.medcomReader(), as.vendorAdmin(vendorId), as.anonymous])
      expect(kindOf(await changeKeep(asker, today))).toBe('forbidden')
  })
})
