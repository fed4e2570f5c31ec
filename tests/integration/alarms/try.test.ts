import { beforeAll, describe, expect, test } from 'vitest'
import { showRule, tryRule } from '@/lib/alarms'
import type { AlarmKind } from '@/lib/alarms/kinds'
import { watchStep } from '@/lib/watch'
import { as } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/accounts'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive } from '@/tests/support/draws'
import { kindOf, setClock, value } from '@/tests/support/outcomes'

const DAY = 86_400_000
const TODAY = '2026-11-21'
const medcom = as.medcomAdmin()

beforeAll(() => setClock(`${TODAY}T12:00:00Z`))

describe('a rule that is tried', () => {
  let lab: Awaited<ReturnType<typeof aDrawer>>
  const at = (days: number) => new Date(Date.parse(`${TODAY}T02:00:00Z`) - days * DAY).toISOString()
  let next = 7_000_000_000
  const drawOf = (days: number, count: number, more: object = {}) => {
    const first = next
    next += count
    const account = `konto-${lab.code}`
    return aLine(lab, {
      first: String(first),
      last: String(next - 1),
      count,
      time: at(days),
      account,
      ...more,
    })
  }

  beforeAll(async () => {
    lab = await aDrawer()
    await anAccount({ vendorId: lab.vendorId, laboratoryId: lab.id, name: `konto-${lab.code}` })
    const rhythm = Array.from({ length: 40 }, (_, n) => 40 - n)
      .filter((n) => n < 10 || n > 14)
      .map((n) => drawOf(14 * n, 100))
    await receive(
      ...rhythm,
      drawOf(300, 250),
      drawOf(200, 5_000),
      drawOf(195, 5_000),
      drawOf(100, 100, { channel: 'webPage', transport: 'http' }),
      drawOf(90, 100, { account: 'ukendt' }),
      drawOf(80, 100, { operation: 'return' }),
    )
    while (value(await watchStep(as.system, {})).judged > 0);
  })

  const tryOut = async (kind: AlarmKind, figures: object = {}) => {
    const span = { since: '2025-06-01', until: TODAY }
    const { thresholds } = value(await showRule(medcom, { kind })).current
    return value(await tryRule(medcom, { kind, ...span, ...thresholds, ...figures } as never))
  }

  test('finds what it would have found, as alarms, and beside them what the present one finds', async () => {
    const same = await tryOut('largeDraw')
    expect(same).toMatchObject({ proposed: 2, present: 2, more: 0 })
    expect(same.alarms).toMatchObject([
      { findings: 2, which: 'both' },
      { findings: 1, which: 'both' },
    ])
    expect(same.alarms[0]!.text).toContain('5.000 numre i én trækning')
    const laxer = await tryOut('largeDraw', { times: '4', alwaysTimes: '8' })
    expect(laxer).toMatchObject({ proposed: 1, present: 2 })
    expect(laxer.alarms.map(({ which }) => which)).toEqual(['both', 'present'])
    expect(laxer.perYear).toBeCloseTo(1 / laxer.laboratories / (539 / 365), 2)
  })

  test('finds rhythm, what the log says by itself, and stock', async () => {
    expect(await tryOut('missedDraw')).toMatchObject({ proposed: 1 })
    expect(await tryOut('missedDraw', { graceDays: '90' })).toMatchObject({ proposed: 0, present: 1 })
    expect(await tryOut('manualDraw')).toMatchObject({ proposed: 0 })
    expect(await tryOut('manualDraw', { from: '2026-01-01' })).toMatchObject({ proposed: 1, present: 0 })
    expect(await tryOut('http', { from: '2026-01-01' })).toMatchObject({ proposed: 1 })
    expect(await tryOut('unknownAccount')).toMatchObject({ proposed: 1 })
    expect(await tryOut('attemptedReturn')).toMatchObject({ proposed: 1 })
    expect(await tryOut('frequentDraws')).toMatchObject({ proposed: 0 })
    expect(await tryOut('overlap')).toMatchObject({ proposed: 0 })
    const lowUntil = async (closedOn: string | null) => {
      await askOwner('update laboratory set closed_on = $2 where id = $1', [lab.id, closedOn])
      const { alarms } = await tryOut('lowStock', { weeks: '52', criticalWeeks: '0' })
      return alarms.reduce((sum, { findings }) => sum + findings, 0)
    }
    const all = await lowUntil(null)
    // Until it closed, and no longer.
    const most = await lowUntil('2025-07-01')
    expect([all > most, most > 1, await lowUntil('2025-06-01'), await lowUntil('2025-05-31')]).toEqual([
      true,
      true,
      1,
      0,
    ])
    await askOwner('update laboratory set closed_on = null where id = $1', [lab.id])
  })

  test('is held against the days of Copenhagen, and against no overlap that came later', async () => {
    const other = await aDrawer()
    const overlap = { first: '0009000000', last: '0009000099' }
    await receive(
      aLine(other, { time: '2026-05-31T22:30:00Z', channel: 'webPage' }),
      ...['2026-03-01', '2026-03-02', '2026-03-03', '2026-08-01'].map((day) =>
        aLine(other, { time: `${day}T08:00:00Z`, ...overlap }),
      ),
    )
    const found = async (kind: AlarmKind, since: string, until: string, figures: object = {}) =>
      value(await tryRule(medcom, { kind, since, until, ...figures } as never))
    const phasedOut = { from: '2026-01-01' }
    expect(await found('manualDraw', '2026-06-01', '2026-06-01', phasedOut)).toMatchObject({ proposed: 1 })
    expect(await found('manualDraw', '2026-05-31', '2026-05-31', phasedOut)).toMatchObject({ proposed: 0 })
    // The third overlaps both before it, and is one draw.
    expect((await found('overlap', '2026-03-01', '2026-08-01')).alarms).toMatchObject([
      { findings: 1 },
      { findings: 2 },
    ])
    expect((await found('overlap', '2026-03-01', '2026-03-31')).alarms).toMatchObject([{ findings: 2 }])
  })

  test('needs a time that is one', async () => {
    const asked = (since: string, until: string) =>
      tryRule(medcom, { kind: 'overlap', since, until } as never)
    expect(kindOf(await asked(TODAY, '2026-11-20'))).toBe('validation')
    expect(kindOf(await asked('2020-01-01', TODAY))).toBe('validation')
  })
})
