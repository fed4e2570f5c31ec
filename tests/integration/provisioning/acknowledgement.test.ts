import { beforeAll, describe, expect, test } from 'vitest'
import { anAccount } from '@/tests/support/accounts'
import { askOwner } from '@/tests/support/database'
import { acknowledgeChange as acknowledge, aKey, FEED_KEY, wanted } from '@/tests/support/feed'
import { countEntries, lastEntry, setClock } from '@/tests/support/outcomes'

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  await aKey(FEED_KEY, ['accounts:provision'])
})

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

  test('given again tells when access that was renewed expires, of what is confirmed now alone', async () => {
    const account = await anAccount()
    const numbers = [await wanted(account.id), await wanted(account.id)] as const
    for (const number of numbers)
      await acknowledge(number, { outcome: 'done', credentialExpiresOn: '2027-01-01' })
    const answered = await acknowledge(numbers[1], { outcome: 'done', credentialExpiresOn: '2028-01-01' })
    expect(await lastEntry()).toMatchObject({
      subject_id: account.id,
      changes: [{ field: 'credentialExpiresOn', after: '2028-01-01' }],
    })
    await acknowledge(numbers[0], { outcome: 'done', credentialExpiresOn: '2026-01-01' })
    expect(await stored(account.id)).toMatchObject({ confirmed: numbers[1], credential: '2028-01-01' })
    expect((await acknowledge(numbers[1])).body).toEqual(answered.body)
    expect(await lastEntry()).toMatchObject({ subject_id: null })
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
