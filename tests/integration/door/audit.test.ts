import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAuditChain } from '@/lib/audit/verify'
import { createOrganisation } from '@/lib/parties'
import { as } from '@/tests/support/actors'
import { askApplication, askOwner, freshDatabase } from '@/tests/support/database'
import { countEntries, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const verify = () => verifyAuditChain(process.env.DATABASE_URL!)

describe('the chain', () => {
  it('is whole when several processes write to it at once', async () => {
    const before = await countEntries()
    const writers = ['Alfa', 'Bravo', 'Charlie'].map((name) =>
      promisify(execFile)(process.execPath, ['--import', 'tsx', 'tests/support/audit-writer.ts', '15', name]),
    )
    const here = Array.from({ length: 20 }, () => makeVendor())
    await Promise.all([...writers, ...here])
    expect(await countEntries()).toBe(before + 65)
    expect(await verify()).toMatchObject({ whole: true, entries: BigInt(before + 65) })
  })

  it('holds no personal value itself, and is whole after it was erased', async () => {
    const person = 'kirsten.proeve@nordlys.example'
    const { personal } = await withPersonalEntry(person)
    expect(personal.value).toContain(person)
    const [entry] = await askOwner<{ text: string }>(
      'select row_to_json(e)::text as text from audit_entry e order by position desc limit 1',
    )
    expect(entry!.text).not.toContain(person)
    await askOwner(
      `update audit_personal_value set value = null, salt = null, erased_at = now() where id = $1`,
      [personal.id],
    )
    expect(await verify()).toMatchObject({ whole: true, erased: 1n })
  })
})

describe('what is tampered with', () => {
  it.each([
    [
      'a changed entry',
      `update audit_entry set changes = '[{}]' where position = 3`,
      { entry: 3n, fault: 'hash' },
    ],
    [
      'a changed time',
      `update audit_entry set at = at + interval '1 day' where position = 2`,
      { entry: 2n, fault: 'hash' },
    ],
    ['a removed entry', `delete from audit_entry where position = 2`, { entry: 3n }],
    [
      'a removed end',
      `delete from audit_entry where position = (select max(position) from audit_entry)`,
      { fault: 'head' },
    ],
    [
      'an entry made anew with a hash of its own',
      `update audit_entry e set verb = 'x', hash = audit_digest(e) where position = 2`,
      { fault: 'hash' },
    ],
  ])('%s is found, and the first broken entry named', async (_what, tamper, expected) => {
    const copy = await freshDatabase()
    try {
      await writeChain(copy.url)
      expect(await verifyAuditChain(copy.url)).toMatchObject({ whole: true })
      await run(copy.url, tamper)
      expect(await verifyAuditChain(copy.url)).toMatchObject({ whole: false, ...expected })
    } finally {
      await copy.drop()
    }
  })

  it('an end that was cut off together with the head is found against a head written down earlier', async () => {
    const result = await verify()
    if (!result.whole) throw new Error('The chain ought to be whole')
    const anchor = { position: result.entries, hash: result.head }
    expect(await verifyAuditChain(process.env.DATABASE_URL!, anchor)).toMatchObject({ whole: true })
    const copy = await freshDatabase()
    try {
      expect(await verifyAuditChain(copy.url)).toMatchObject({ whole: true, entries: 0n })
      expect(await verifyAuditChain(copy.url, anchor)).toMatchObject({ whole: false, fault: 'anchor' })
    } finally {
      await copy.drop()
    }
  })
})

describe('the application role', () => {
  it.each([
    `update audit_entry set verb = 'x'`,
    'delete from audit_entry',
    'truncate audit_entry',
    `insert into audit_entry select * from audit_entry limit 1`,
    'delete from audit_personal_value',
    `insert into audit_head values (2, 0, '')`,
    `update audit_head set position = 0`,
    'alter table audit_entry disable row level security',
    'create table own (id int)',
    `set session_replication_role = replica`,
  ])('may not %s', async (statement) => {
    await expect(askApplication(statement)).rejects.toThrow(/permission denied|must be owner/)
    await expect(askApplication(`set role npn_staff; ${statement}`)).rejects.toThrow(
      /permission denied|must be owner/,
    )
  })
})

async function withPersonalEntry(person: string) {
  await askOwner(
    `select audit_append(jsonb_build_object('at', npn_now(), 'verb', 'user.change', 'actorKind', 'user', 'changes',
       jsonb_build_array(jsonb_build_object('field', 'email', 'digest', audit_personal_digest('salt', $1)))),
       jsonb_build_array(jsonb_build_object('digest', audit_personal_digest('salt', $1), 'salt', 'salt', 'value', $1::text)))`,
    [person],
  )
  const [personal] = await askOwner<{ id: string; value: string }>(
    'select id, value from audit_personal_value where value = $1',
    [person],
  )
  return { personal: personal! }
}

/** Writes four entries in another database, by the same function. */
async function writeChain(url: string) {
  for (const verb of ['a', 'b', 'c', 'd']) {
    await run(
      url,
      `select audit_append(jsonb_build_object('at', now(), 'verb', '${verb}', 'actorKind', 'system'), '[]')`,
    )
  }
}

async function run(url: string, sql: string) {
  const { default: pg } = await import('pg')
  const client = new pg.Client(url)
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

it('the log is read back by those who may', async () => {
  const { listAuditEntries } = await import('@/lib/history')
  value(
    await createOrganisation(as.medcomAdmin(), {
      name: 'Aftryk',
      country: 'SE',
      foreignRegistration: 'SE-77',
      role: 'vendor',
      validFrom: '2026-01-01',
    }),
  )
  const { rows } = value(await listAuditEntries(as.medcomReader(), {}))
  expect(rows[0]).toMatchObject({
    did: 'oprettede parten',
    changes: expect.arrayContaining([expect.objectContaining({ field: 'name', after: 'Aftryk' })]),
  })
})
