import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { aMailbox, anAccount } from '@/tests/support/accounts'
import { anAgreement } from '@/tests/support/agreements'
import { aContact } from '@/tests/support/contacts'
import { askApplication, askOwner } from '@/tests/support/database'
import { aMessage } from '@/tests/support/messages'
import { makeLaboratory, makeOwner, makeSystem, makeVendor } from '@/tests/support/parties'

const vendors: string[] = []

beforeAll(async () => {
  for (const _ of [1, 2]) {
    const vendorId = await makeVendor()
    vendors.push(vendorId)
    const laboratoryId = await makeLaboratory({ vendorId, ownerId: await makeOwner() })
    await makeSystem(vendorId)
    const mailboxId = await aMailbox(vendorId)
    await anAccount({ vendorId, mailboxId })
    const contact = await aContact({ vendorId, mailboxId })
    await aContact({ vendorId, mailboxId })
    await askOwner("update contact set ended_at = '2026-11-01' where id = $1", [contact.id])
    for (const state of ['draft', 'withdrawn', 'inForce'] as const) await anAgreement(state, { vendorId })
    const unsent = await anAgreement('withdrawn', { vendorId })
    await askOwner('update agreement set sent_at = null where id = $1', [unsent.id])
    for (const observed of [true, false])
      await askOwner(
        `insert into alarm (id, kind, subject, rule_id, vendor_id, laboratory_id, severity, observed, facts, raised_at, last_at)
         select $1, 'lowStock', $5, id, $2, $3, 'warning', $4, '{}', '2026-11-01', '2026-11-01'
         from alarm_rule where kind = 'lowStock' limit 1`,
        [randomUUID(), vendorId, laboratoryId, observed, `${vendorId} ${observed}`],
      )
    const message = await aMessage()
    await askOwner('update service_message set affects_all = false where id = $1', [message.id])
    await askOwner(
      'insert into message_affected (id, message_id, vendor_id) values (gen_random_uuid(), $1, $2)',
      [message.id, vendorId],
    )
  }
  // The first served one of the second's laboratories once.
  await askOwner(
    `insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from, valid_to)
     select gen_random_uuid(), id, $1, '2020-01-01', '2020-12-31' from laboratory where vendor_id = $2`,
    vendors,
  )
})

/** Asks as the application does for somebody of this vendor. */
function asked<Row extends Record<string, unknown>>(vendor: string, rows: string): Promise<Row[]> {
  return askApplication<Row>(
    `with asking as materialized (select set_config('npn.vendor', '${vendor}', true))
     select t.* from asking, lateral (${rows}) t`,
  )
}

const RECORDS = [
  ...[
    'organisation',
    'laboratory',
    '"system"',
    'account',
    'agreement',
    'certification',
    'alarm',
    'service_message',
  ],
  'contact where ended_at is null',
].map((table) => `select id from ${table}`)

describe('the entries that a vendor sees', () => {
  it('are those of the records it sees, neither more nor fewer', async () => {
    for (const vendor of [...vendors, '']) {
      const entries = (await asked<{ id: string }>(vendor, 'select id from search_entry')).map(({ id }) => id)
      const records = (await asked<{ id: string }>(vendor, RECORDS.join(' union all '))).map(({ id }) => id)
      expect(entries.toSorted()).toEqual(records.toSorted())
      expect(entries.length).toBeGreaterThan(vendor ? 10 : -1)
    }
  })

  it('are all of it: the words of everybody’s are MedCom’s', async () => {
    await expect(asked(vendors[0]!, 'select id from search_word')).rejects.toThrow('permission denied')
    await expect(
      asked(vendors[0]!, `select * from npn_search_all('{it}', '{}', '{}', '{organisation}', 5)`),
    ).rejects.toThrow('permission denied')
  })
})

describe('an entry', () => {
  it('follows every column that it is made of', async () => {
    const unfollowed = await askOwner(
      `select c.relname, a.attname from pg_rewrite r
       join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
       join pg_class c on c.oid = d.refobjid and c.oid <> r.ev_class
       join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid and a.attname <> 'id'
       where r.ev_class = 'search_source'::regclass
       except
       select c.relname, a.attname from pg_trigger t join pg_class c on c.oid = t.tgrelid
       join pg_attribute a on a.attrelid = c.oid and a.attnum = any (t.tgattr::int2[])
       where t.tgname in ('search_follows', 'search_follows_part')`,
    )
    expect(unfollowed).toEqual([])
  })
})
