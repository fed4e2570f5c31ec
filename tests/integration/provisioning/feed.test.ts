import { beforeAll, describe, expect, test } from 'vitest'
import { anAccount } from '@/tests/support/accounts'
import { askOwner } from '@/tests/support/database'
import { acknowledgeChange, aKey, FEED_KEY, feedAnswer, wanted } from '@/tests/support/feed'
import { setClock } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const CHANGES = '/api/v1/accounts/changes'

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  await aKey(FEED_KEY, ['accounts:provision'])
})

describe('the changes', () => {
  test('come in their order, a page at a time, and say when there are no more', async () => {
    const account = await anAccount()
    const start = (await feedAnswer(`${CHANGES}?limit=1000`)).body.next as string
    const numbers = [await wanted(account.id, { step: 1 }), await wanted(account.id, { step: 2 })]
    const first = await feedAnswer(`${CHANGES}?after=${start}&limit=1`)
    expect(first).toMatchObject({
      status: 200,
      body: {
        changes: [{ cursor: numbers[0], account: { id: account.id, name: account.name, step: 1 } }],
        next: numbers[0],
        upToDate: false,
      },
    })
    const second = await feedAnswer(`${CHANGES}?after=${first.body.next}&limit=1`)
    expect(second.body).toMatchObject({ changes: [{ cursor: numbers[1] }], next: numbers[1], upToDate: true })
    const nothing = { changes: [], next: numbers[1], upToDate: true }
    expect((await feedAnswer(`${CHANGES}?after=${numbers[1]}`)).body).toEqual(nothing)
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
      expect(await feedAnswer(`${CHANGES}?${query}`), query).toMatchObject({
        status: 422,
        type: 'application/problem+json',
      })
    expect(await feedAnswer(`${CHANGES}?after=999999`)).toMatchObject({
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
    const first = await feedAnswer('/api/v1/accounts?limit=1')
    const later = await wanted(two.id, { step: 'later' })
    const newcomer = await anAccount()
    await wanted(newcomer.id)
    const seen = [...first.body.accounts]
    for (let next = first.body.next; next;) {
      const page = (await feedAnswer(`/api/v1/accounts?limit=1&after=${next}`)).body
      expect(page.cursor).toBe(first.body.cursor)
      seen.push(...page.accounts)
      next = page.next
    }
    const mine = new Map(seen.map(({ account }) => [account.id, account.step]))
    expect(mine.get(one.id)).toBe('before')
    expect(mine.get(two.id)).toBe('before')
    expect(mine.has(newcomer.id)).toBe(false)
    expect(mine.size).toBe(seen.length)
    const { changes } = (await feedAnswer(`${CHANGES}?after=${first.body.cursor}`)).body
    expect(changes[0]).toMatchObject({ cursor: later, account: { id: two.id, step: 'later' } })
  })

  test('goes on from what it has said itself, and from nothing else', async () => {
    for (const after of ['1', 'x.y', "1.'; drop table account; --"])
      expect(await feedAnswer(`/api/v1/accounts?after=${encodeURIComponent(after)}`)).toMatchObject({
        status: 422,
      })
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
        expect(await feedAnswer(path, undefined, key)).toMatchObject({
          status,
          type: 'application/problem+json',
        })
      expect(await acknowledgeChange(number, { outcome: 'done' }, key)).toMatchObject({ status })
    }
    expect(
      await askOwner('select 1 from account_change where sequence = $1 and outcome is null', [number]),
    ).toHaveLength(1)
  })
})
