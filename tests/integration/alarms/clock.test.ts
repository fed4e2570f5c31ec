import { beforeAll, describe, expect, test } from 'vitest'
import { askOwner } from '@/tests/support/database'
import { setClock } from '@/tests/support/outcomes'
import { aKnown, alarmsOf, arrive, clock, drawOf, kindsOf, rhythm, TODAY } from '@/tests/support/watch'

/** The grace of a laboratory's own account in place of the rule's. */
const giveGrace = (lab: { code: string }, days: number) =>
  askOwner(
    `insert into alarm_threshold (account_id, kind, thresholds, reason, decided_at)
     select id, 'missedDraw', jsonb_build_object('graceDays', $2::int), 'Egen rytme', now() from account where name = $1`,
    [`konto-${lab.code}`, days],
  )

beforeAll(async () => {
  await setClock(TODAY)
})

describe('the clock', () => {
  test('finds the draw that did not come, once, and again when as much is late', async () => {
    const lab = await aKnown()
    await arrive(...rhythm(lab, 16))
    await clock()
    expect(await kindsOf(lab)).toEqual([])
    await setClock('2026-11-27T12:00:00Z')
    await clock()
    await clock()
    expect(await alarmsOf(lab)).toMatchObject([
      { kind: 'missedDraw', occurrences: 1, facts: { lastOn: '2026-11-05', expectedOn: '2026-11-19' } },
    ])
    await setClock('2026-12-20T12:00:00Z')
    await clock()
    const missed = async () => (await alarmsOf(lab)).filter(({ kind }) => kind === 'missedDraw')
    expect(await missed()).toMatchObject([{ occurrences: 2, state: 'open' }])
    await arrive(drawOf(lab, -29))
    expect(await missed()).toMatchObject([{ occurrences: 2, state: 'closed', closing_reason: 'over' }])
    await setClock(TODAY)
  })

  test('finds stock that runs low, and says so as critical when it nearly has', async () => {
    const lab = await aKnown()
    await askOwner('update laboratory set yearly_production = 2600 where id = $1', [lab.id])
    await arrive(drawOf(lab, 80, 1_300))
    await clock()
    expect(await kindsOf(lab)).not.toContain('lowStock')
    await setClock('2026-12-20T12:00:00Z')
    await clock()
    const low = async () => (await alarmsOf(lab)).find(({ kind }) => kind === 'lowStock')
    expect(await low()).toMatchObject({ severity: 'warning', occurrences: 1, facts: { limit: 13 } })
    await setClock('2027-02-10T12:00:00Z')
    await clock()
    expect(await low()).toMatchObject({ severity: 'critical', observed: true })
    await arrive(drawOf(lab, -80, 1_300))
    expect(await low()).toMatchObject({ state: 'closed', closing_reason: 'over' })
    await setClock(TODAY)
  })

  test('lets an account’s laboratory have figures of its own', async () => {
    const lab = await aKnown()
    await giveGrace(lab, 60)
    await arrive(...rhythm(lab, 40))
    await clock()
    expect(await kindsOf(lab)).toEqual([])
  })

  test('looks as soon as figures of its own say so, also on the last day it is open', async () => {
    const lab = await aKnown()
    await giveGrace(lab, 0)
    await arrive(...Array.from({ length: 30 }, (_, n) => drawOf(lab, 33 - n)))
    await askOwner('update laboratory set closed_on = $2 where id = $1', [lab.id, TODAY.slice(0, 10)])
    await clock()
    expect(await alarmsOf(lab)).toMatchObject([{ kind: 'missedDraw', facts: { lastOn: '2026-11-17' } }])
  })

  test('closes what a laboratory is warned of when it has closed', async () => {
    const lab = await aKnown()
    await arrive(...rhythm(lab, 40))
    await clock()
    await askOwner('update laboratory set closed_on = $2 where id = $1', [lab.id, TODAY.slice(0, 10)])
    await clock()
    expect(await alarmsOf(lab)).toMatchObject([{ kind: 'missedDraw', state: 'open' }])
    await setClock('2026-11-22T12:00:00Z')
    await clock()
    expect(await alarmsOf(lab)).toMatchObject([
      { state: 'closed', closing_reason: 'over', closing_note: expect.stringContaining('lukkede den 21.') },
    ])
    await setClock(TODAY)
  })

  test('misses a rhythm that has stopped also where numbers for paper forms are still drawn', async () => {
    const lab = await aKnown()
    const forms = [8, 5, 2].map((days) => drawOf(lab, days, 100, { purpose: 'preprinted' }))
    await arrive(...rhythm(lab, 40), ...forms)
    await clock()
    expect(await alarmsOf(lab)).toMatchObject([{ kind: 'missedDraw', facts: { lastOn: '2026-10-12' } }])
  })
})
