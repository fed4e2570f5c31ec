import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HISTORY_DAYS, historyOf, lightOf, lightOfAll, type StatusPeriod } from './status-rules'

const LOOK_UP = { component: 'lookUp', environment: 'production' } as const
const TEST = { component: 'lookUp', environment: 'test' } as const
const AT = new Date('2026-03-04T01:30:00Z')

const period = (more: Partial<StatusPeriod> = {}): StatusPeriod => ({
  kind: 'disturbance',
  priority: 'p1',
  state: 'begun',
  startsAt: new Date('2026-03-04T01:00:00Z'),
  endsAt: null,
  closedAt: null,
  components: [LOOK_UP],
  ...more,
})

describe('the light of a part', () => {
  it.each([
    ['nothing is told of', [], 'works'],
    ['P1', [period()], 'down'],
    ['P2', [period({ priority: 'p2' })], 'down'],
    ['P3', [period({ priority: 'p3' })], 'disturbed'],
    ['P4', [period({ priority: 'p4' })], 'disturbed'],
    ['a window that has begun', [period({ kind: 'maintenance' })], 'window'],
    ['a window to come', [period({ kind: 'maintenance', state: 'announced' })], 'works'],
    ['what is resolved', [period({ state: 'done', closedAt: AT })], 'works'],
    ['a change', [period({ kind: 'change' })], 'works'],
    ['a window and P3', [period({ kind: 'maintenance' }), period({ priority: 'p3' })], 'disturbed'],
    ['test', [period({ components: [TEST] })], 'works'],
  ] as const)('%s', (_, messages, light) => {
    expect(lightOf(LOOK_UP, messages)).toBe(light)
  })

  it('of the whole is the worst of its parts', () => {
    expect(lightOfAll([])).toBe('works')
    expect(lightOfAll([period({ priority: 'p4' }), period({ components: [TEST] })])).toBe('down')
  })
})

describe('the history of a part', () => {
  it('is 90 days to this day in Copenhagen', () => {
    const days = historyOf(LOOK_UP, [], AT)
    expect(days).toHaveLength(HISTORY_DAYS)
    expect([days[0]!.day, days.at(-1)!.day]).toEqual(['2025-12-05', '2026-03-04'])
    expect(days.every(({ light, minutes }) => light === 'works' && minutes === 0)).toBe(true)
  })

  it('counts a disturbance over midnight on both days, and what is on until now', () => {
    const days = historyOf(LOOK_UP, [period({ startsAt: new Date('2026-03-03T22:00:00Z') })], AT)
    expect(days.slice(-2)).toEqual([
      { day: '2026-03-03', light: 'down', minutes: 60 },
      { day: '2026-03-04', light: 'down', minutes: 150 },
    ])
  })

  it('leaves out what was called off, and does not count windows as trouble', () => {
    const ended = { endsAt: AT, closedAt: AT }
    const cancelled = period({ kind: 'maintenance', state: 'cancelled', ...ended })
    expect(historyOf(LOOK_UP, [cancelled], AT).at(-1)).toMatchObject({ light: 'works' })
    const done = period({ kind: 'maintenance', state: 'done', ...ended })
    expect(historyOf(LOOK_UP, [done], AT).at(-1)).toMatchObject({ light: 'window', minutes: 0 })
  })

  it('counts each minute once however many disturbances there were', () => {
    const moment = fc.integer({ min: 0, max: 2 * 1440 })
    const start = Date.parse('2026-03-02T23:00:00Z')
    const at = new Date(start + 2 * 1440 * 60_000)
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, moment), { maxLength: 6 }), (spans) => {
        const minutes = new Set<number>()
        const messages = spans.map(([one, other]) => {
          const [from, to] = [Math.min(one, other), Math.max(one, other)]
          for (let minute = from; minute < to; minute += 1) minutes.add(minute)
          const endsAt = new Date(start + to * 60_000)
          return period({
            state: 'done',
            startsAt: new Date(start + from * 60_000),
            endsAt,
            closedAt: endsAt,
          })
        })
        const counted = historyOf(LOOK_UP, messages, at).reduce((sum, day) => sum + day.minutes, 0)
        expect(counted).toBe(minutes.size)
      }),
    )
  })
})
