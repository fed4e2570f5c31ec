import { describe, expect, test } from 'vitest'
import { FIGURES, qualityOf } from '@/tests/support/alarm-quality'
import { stockQuality } from '@/tests/support/stock-quality'

/** The same as `npm run bench -- alarms` prints, on fewer laboratories: what the rules are worth must not grow less. */
describe('of faults planted in generated histories, and of what is none (DR-3)', () => {
  test.each(['largeDraw', 'frequentDraws', 'missedDraw'] as const)('%s', (kind) => {
    const { found, planted, falseAlarms, years } = qualityOf(kind, FIGURES[kind], { laboratories: 8 })
    expect(planted).toBeGreaterThan(100)
    expect(found / planted).toBeGreaterThanOrEqual(0.95)
    expect(falseAlarms / years).toBeLessThanOrEqual(0.2)
  })

  test('lowStock', () => {
    const { found, planted, falseAlarms, years } = stockQuality(FIGURES.lowStock)
    expect(found / planted).toBeGreaterThanOrEqual(0.95)
    expect(falseAlarms / years).toBeLessThanOrEqual(0.2)
  })
})
