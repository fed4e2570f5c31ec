import { describe, expect, test } from 'vitest'
import { FIGURES, qualityByHabit, recallOf, together, worstOf } from '@/tests/support/alarm-quality'
import { HELD_OUT, TUNED } from '@/tests/support/draw-histories'
import { stockQuality } from '@/tests/support/stock-quality'

/** The same as `npm run bench -- alarms` prints, on fewer laboratories: what the rules are worth must not grow less. */
describe.each([
  ['that the figures were chosen on', TUNED],
  ['that no figure was chosen on', HELD_OUT],
])('of faults planted in generated histories %s, and of what is none (DR-3)', (_name, of) => {
  test.each(['largeDraw', 'frequentDraws', 'missedDraw'] as const)('%s', (kind) => {
    const byHabit = qualityByHabit(kind, FIGURES[kind], { laboratories: 8, of })
    const all = together(byHabit)
    expect(all.planted).toBeGreaterThan(100)
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.95)
    expect(all.falseAlarms / all.years).toBeLessThanOrEqual(0.2)
    // The worst habit is held by itself: the many easy ones would hide it.
    expect(worstOf(byHabit).recall).toBeGreaterThanOrEqual(0.8)
  })
})

test('low stock is found where what is low was chosen', () => {
  const found = stockQuality(FIGURES.lowStock)
  expect(recallOf(found)).toBeGreaterThanOrEqual(0.95)
  expect(found.falseAlarms / found.years).toBeLessThanOrEqual(0.2)
})

/** A declared use is reckoned for the whole past: where use shrinks by a fifth a year, stock seems larger than it is. */
test('low stock is found where nothing was chosen, but less where use shrinks', () => {
  const found = stockQuality(FIGURES.lowStock, { of: HELD_OUT })
  expect(recallOf(found)).toBeGreaterThanOrEqual(0.88)
  expect(found.falseAlarms / found.years).toBeLessThanOrEqual(0.2)
})
