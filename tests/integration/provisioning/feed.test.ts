import { beforeAll, describe, expect, test } from 'vitest'
import { anAccount } from '@/tests/support/accounts'
import { askOwner } from '@/tests/support/database'
import { aKey, askFeed, wanted } from '@/tests/support/feed'
import { countEntries, lastEntry, setClock } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const KEY = 'npn_proevenoegle_til_den_der_henter_konti'
const CHANGES = '/api/v1/accounts/changes'

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  await aKey(KEY, ['accounts:provision'])
})

async function ask(path: string, body?: BodyInit | object, key = KEY) {
  const response = await askFeed(path, key, body)
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

const acknowledge = (cursor: string, body: BodyInit | object = { outcome: 'done' }, key = KEY) =>
  ask(`${CHANGES}/${cursor}/acknowledgement`, body, key)

async function stored(accountId: string) {
  const [row] = await askOwner<{
    confirmed: string | null
    at: Date | null
    credential: string | null
    certificate: string | null
    version: number
  }>(
    `select confirmed_change as confirmed, confirmed_at as at, credential_expires_on::text as credential,
       certificate_expires_on::text as certificate, version from account where id = $1`,
    [accountId],
  )
  return row!
}

describe('the changes', () => {
  test('come in their order, a page at a time, and say when there are no more', async () => {
    const account = await anAccount()
    const start = (await ask(`${CHANGES}?limit=1000`)).body.next as string
    const numbers = [await wanted(account.id, { step: 1 }), await wanted(account.id, { step: 2 })]
    const first = await ask(`${CHANGES}?after=${start}&limit=1`)
    expect(first).toMatchObject({
      status: 200,
      body: {
        changes: [{ cursor: numbers[0], account: { id: account.id, name: account.name, step: 1 } }],
        next: numbers[0],
        upToDate: false,
      },
    })
    const second = await ask(`${CHANGES}?after=${first.body.next}&limit=1`)
    expect(second.body).toMatchObject({ changes: [{ cursor: numbers[1] }], next: numbers[1], upToDate: true })
    const nothing = { changes: [], next: numbers[1], upToDate: true }
    expect((await ask(`${CHANGES}?after=${numbers[1]}`)).body).toEqual(nothing)
  })

  test('are not asked for with nonsense, nor from a cursor that nobody was given', async () => {
    for (const query of [
      'after=x',
      'after=-1',
      'after=1%00',
      'after=99999999999999999999',
      'limit=0',
      'limit=1001',
    ])
      expect(await ask(`${CHANGES}?${query}`), query).toMatchObject({
        status: 422,
        type: 'application/problem+json',
      })
    expect(await ask(`${CHANGES}?after=999999`)).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Hent hele listen') },
    })
  })
})

describe('the whole list', () => {
  test('is true at its cursor, also the pages that are read later', async () => {
    const [one, two] = [await anAccount(), await anAccount()]
    await wanted(one.id, { step: 'before' })
    await wanted(two.id, { step: 'before' })
    const first = await ask('/api/v1/accounts?limit=1')
    const later = await wanted(two.id, { step: 'later' })
    const newcomer = await anAccount()
    await wanted(newcomer.id)
    const seen = [...first.body.accounts]
    for (let next = first.body.next; next;) {
      const page = (await ask(`/api/v1/accounts?limit=1&after=${next}`)).body
      expect(page.cursor).toBe(first.body.cursor)
      seen.push(...page.accounts)
      next = page.next
    }
    const mine = new Map(seen.map(({ account }) => [account.id, account.step]))
    expect(mine.get(one.id)).toBe('before')
    expect(mine.get(two.id)).toBe('before')
    expect(mine.has(newcomer.id)).toBe(false)
    expect(mine.size).toBe(seen.length)
    const { changes } = (await ask(`${CHANGES}?after=${first.body.cursor}`)).body
    expect(changes[0]).toMatchObject({ cursor: later, account: { id: two.id, step: 'later' } })
  })

  test('goes on from what it has said itself, and from nothing else', async () => {
    for (const after of ['1', 'x.y', "1.'; drop table account; --"])
      expect(await ask(`/api/v1/accounts?after=${encodeURIComponent(after)}`)).toMatchObject({ status: 422 })
  })
})

describe('an answer', () => {
  test('is kept, confirms the account and is logged once, however often it is sent', async () => {
    const account = await anAccount()
    const number = await wanted(account.id)
    const body = { outcome: 'done', message: 'Oprettet', credentialExpiresOn: '2027-11-21' }
    const answered = await acknowledge(number, body)
    const answer = { cursor: number, outcome: 'done', message: 'Oprettet', at: '2026-11-21T12:00:00.000Z' }
    expect(answered).toMatchObject({ status: 200, body: answer })
    expect(await lastEntry()).toMatchObject({
      verb: 'provisioning.acknowledge',
      subject_type: 'account',
      subject_id: account.id,
      vendor_id: account.vendorId,
    })
    await setClock('2026-11-21T13:00:00Z')
    expect((await acknowledge(number, { outcome: 'done' })).body).toEqual(answered.body)
    expect(await lastEntry()).toMatchObject({ subject_id: null })
    expect(await stored(account.id)).toMatchObject({
      confirmed: number,
      at: new Date('2026-11-21T12:00:00Z'),
      credential: '2027-11-21',
      version: 1,
    })
    await setClock('2026-11-21T12:00:00Z')
  })

  test('of an older change comes late and takes nothing back; no answer speaks for another', async () => {
    const account = await anAccount()
    const numbers = [await wanted(account.id), await wanted(account.id), await wanted(account.id)] as const
    await acknowledge(numbers[1], { outcome: 'done', credentialExpiresOn: '2027-05-01' })
    await acknowledge(numbers[0], { outcome: 'done', credentialExpiresOn: '2026-12-01' })
    expect(await stored(account.id)).toMatchObject({ confirmed: numbers[1], credential: '2027-05-01' })
    const [open] = await askOwner(
      'select sequence from account_change where account_id = $1 and outcome is null',
      [account.id],
    )
    expect(open).toEqual({ sequence: numbers[2] })
    await acknowledge(numbers[2], {
      outcome: 'done',
      credentialExpiresOn: null,
      certificateExpiresOn: '2028-01-31',
    })
    expect(await stored(account.id)).toMatchObject({ credential: null, certificate: '2028-01-31' })
  })

  test('that it could not be done may become done, and never the other way', async () => {
    const account = await anAccount()
    const number = await wanted(account.id)
    const failed = { outcome: 'failed', message: 'Navnet er i brug' }
    expect(await acknowledge(number, failed)).toMatchObject({ status: 200, body: failed })
    expect(await stored(account.id)).toMatchObject({ confirmed: null })
    expect((await acknowledge(number, { ...failed, message: 'Stadig' })).body.message).toBe('Stadig')
    expect(await acknowledge(number)).toMatchObject({ status: 200 })
    expect(await acknowledge(number, failed)).toMatchObject({ status: 409, type: 'application/problem+json' })
    expect(await stored(account.id)).toMatchObject({ confirmed: number })
  })

  test('by two at once has one effect', async () => {
    const account = await anAccount()
    const number = await wanted(account.id)
    const answers = await Promise.all([1, 2, 3, 4].map(() => acknowledge(number)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const [logged] = await askOwner<{ count: number }>(
      'select count(*)::int as count from audit_entry where subject_id = $1',
      [account.id],
    )
    expect(logged!.count).toBe(1)
  })

  test('that cannot be read, or to a change that is not there, says so and keeps nothing', async () => {
    const number = await wanted((await anAccount()).id)
    const before = await countEntries()
    const bodies: (BodyInit | object)[] = [
      '',
      '[]',
      'null',
      '{"outcome": "maybe"}',
      { outcome: 'done', credentialExpiresOn: '31-12-2026' },
      { outcome: 'failed', message: 'x'.repeat(1001) },
      { outcome: 'failed', message: 'a\0b' },
      new Uint8Array([0xff, 0xfe]),
    ]
    for (const body of bodies)
      expect(await acknowledge(number, body)).toMatchObject({ status: 422, type: 'application/problem+json' })
    expect(await acknowledge(number, `{"x": "${'x'.repeat(17_000)}"}`)).toMatchObject({ status: 413 })
    expect(await acknowledge('999999')).toMatchObject({ status: 404, type: 'application/problem+json' })
    expect(await acknowledge('x')).toMatchObject({ status: 422 })
    expect(await countEntries()).toBe(before)
  })
})

describe('the key', () => {
  test('must be there, have the scope and be MedCom’s own', async () => {
    const number = await wanted((await anAccount()).id)
    const vendor = await makeVendor()
    const keys: [key: string, status: number][] = [
      ['', 401],
      ['npn_en_noegle_som_ingen_kender_her', 401],
      [await aKey('npn_noegle_som_kun_maa_slaa_op_numre', ['numbers:read', 'draws:write']), 403],
      [await aKey('npn_noegle_som_hoerer_til_en_leverandoer', ['accounts:provision'], vendor), 403],
    ]
    for (const [key, status] of keys) {
      for (const path of [CHANGES, '/api/v1/accounts'])
        expect(await ask(path, undefined, key)).toMatchObject({ status, type: 'application/problem+json' })
      expect(await acknowledge(number, { outcome: 'done' }, key)).toMatchObject({ status })
    }
    expect(
      await askOwner('select 1 from account_change where sequence = $1 and outcome is null', [number]),
    ).toHaveLength(1)
  })
})
