import { beforeAll, describe, expect, test } from 'vitest'
import { anAccount } from '@/tests/support/accounts'
import { askOwner } from '@/tests/support/database'
import { aDrawer } from '@/tests/support/draws'
import { setClock } from '@/tests/support/outcomes'
import { aKnown, alarmsOf, arrive, drawOf, kindsOf, rhythm, TODAY, watch } from '@/tests/support/watch'

beforeAll(async () => {
  await setClock(TODAY)
})

describe('a draw that arrives', () => {
  test('is held against its own history, counted once, and again in the alarm that is open', async () => {
    const lab = await aKnown()
    await arrive(...rhythm(lab), drawOf(lab, 6, 1_000))
    const [alarm, ...others] = await alarmsOf(lab)
    expect(others).toEqual([])
    expect(alarm).toMatchObject({ kind: 'largeDraw', occurrences: 1, observed: true, severity: 'warning' })
    expect(alarm!.facts).toEqual({ count: 1_000, limit: 200, usual: 100, draws: 30, basis: 'history' })
    await askOwner('update watch_cursor set last_draw_id = 0')
    await watch()
    expect(await alarmsOf(lab)).toMatchObject([{ occurrences: 1 }])
    await arrive(drawOf(lab, 1, 900))
    expect(await alarmsOf(lab)).toMatchObject([{ id: alarm!.id, occurrences: 2, facts: { count: 900 } }])
  })

  test('is another alarm once the first is closed, which it names', async () => {
    const lab = await aKnown()
    await arrive(...rhythm(lab), drawOf(lab, 6, 1_000))
    const [first] = await alarmsOf(lab)
    await askOwner(
      `update alarm set state = 'closed', closed_at = $2, closing_reason = 'handled' where id = $1`,
      [first!.id, TODAY],
    )
    await arrive(drawOf(lab, 1, 900))
    expect(await alarmsOf(lab)).toMatchObject([
      { state: 'closed' },
      { occurrences: 1, earlier_id: first!.id },
    ])
  })

  test('of half a year’s numbers is no outlier where it is the first', async () => {
    const lab = await aKnown()
    await arrive(drawOf(lab, 30, 50_000), drawOf(lab, 16, 4_000), drawOf(lab, 2, 4_000))
    expect(await alarmsOf(lab)).toEqual([])
  })

  test('one of many within some days is found', async () => {
    const lab = await aKnown()
    await arrive(...rhythm(lab), ...[4, 3.8, 3.6, 3.4, 3.2, 3, 2.8].map((days) => drawOf(lab, days)))
    expect(await kindsOf(lab)).toEqual(['frequentDraws'])
  })

  test('is judged by what the account may, before what the rules say', async () => {
    const lab = await aKnown()
    await askOwner(
      `update account set manual_draw_until = '2026-11-10', https_only_from = '2026-11-12', largest_draw = 5000,
         return_blocked = false where name = $1`,
      [`konto-${lab.code}`],
    )
    const manual = { channel: 'webPage' }
    await arrive(...rhythm(lab), drawOf(lab, 12, 100, manual), drawOf(lab, 10, 100, { transport: 'http' }))
    await arrive(drawOf(lab, 6, 1_000), drawOf(lab, 3, 100, { operation: 'return', outcome: 'refused' }))
    expect(await kindsOf(lab)).toEqual([])
    await arrive(drawOf(lab, 5, 100, manual), drawOf(lab, 4, 100, { transport: 'http' }))
    await arrive(drawOf(lab, 2, 6_000))
    expect(await kindsOf(lab)).toEqual(['manualDraw', 'http', 'largeDraw'])
    expect((await alarmsOf(lab))[0]).toMatchObject({ observed: false, facts: { until: '2026-11-10' } })
  })

  test('by an account that nobody knows, or that is closed, is found; an attempted return too', async () => {
    const lab = await aDrawer()
    await anAccount({ vendorId: lab.vendorId, name: `lukket-${lab.code}`, state: 'closed' })
    const gone = { account: `lukket-${lab.code}` }
    await arrive(drawOf(lab, 3), drawOf(lab, 2, 100, gone), drawOf(lab, 1, 100, { operation: 'return' }))
    expect(await kindsOf(lab)).toEqual(['unknownAccount', 'unknownAccount', 'attemptedReturn'])
    const states = (await alarmsOf(lab)).map(({ facts }) => facts.state)
    expect(states).toEqual([null, 'closed', undefined])
  })

  test('of numbers that another has is critical for both, and each sees its own', async () => {
    const [one, other] = [await aKnown(), await aKnown()]
    const drawn = drawOf(one, 20)
    await arrive(drawn, { ...drawOf(other, 3), first: drawn.first, last: drawn.last })
    for (const lab of [one, other])
      expect(await alarmsOf(lab)).toMatchObject([
        { kind: 'overlap', severity: 'critical', observed: false, facts: { numbers: 100, own: false } },
      ])
  })

  test('of long ago raises nothing but overlaps', async () => {
    const lab = await aDrawer()
    await arrive(drawOf(lab, 120))
    expect(await alarmsOf(lab)).toEqual([])
  })

  test('is judged by the rule of its day: what is switched off finds nothing, what is in force is told', async () => {
    const lab = await aDrawer()
    await askOwner(`insert into alarm_rule (id, kind, valid_from, mode, severity, thresholds, reason, decided_at)
      values (gen_random_uuid(), 'unknownAccount', '2026-11-10', 'off', 'warning', '{}', 'Prøve', now()),
        (gen_random_uuid(), 'unknownAccount', '2026-11-15', 'inForce', 'critical', '{}', 'Prøve', now())`)
    await arrive(drawOf(lab, 10))
    expect(await alarmsOf(lab)).toEqual([])
    await arrive(drawOf(lab, 15))
    expect(await alarmsOf(lab)).toMatchObject([{ observed: true, severity: 'warning' }])
    await arrive(drawOf(lab, 3))
    expect(await alarmsOf(lab)).toMatchObject([{ observed: false, severity: 'critical', occurrences: 2 }])
  })
})
