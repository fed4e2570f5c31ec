import type { Figure } from './report'
import { FIGURES, qualityOf, type Quality } from '@/tests/support/alarm-quality'
import { stockQuality } from '@/tests/support/stock-quality'

/**
 * DR-3: how much of what was planted in generated histories the rules find, with the figures the portal begins with, and
 * how often they find what is not there. Histories of many habits; each carries two faults, so that the first may not hide
 * the second.
 */
export async function run(): Promise<Figure[]> {
  const statistical = (['largeDraw', 'frequentDraws', 'missedDraw'] as const).map(
    (kind) => [kind, qualityOf(kind, FIGURES[kind], { laboratories: 60 })] as const,
  )
  const low = stockQuality(FIGURES.lowStock, { laboratories: 60 })
  return [...statistical, ['lowStock', low] as const].flatMap(([kind, quality]) => figuresOf(kind, quality))
}

function figuresOf(kind: string, { planted, found, falseAlarms, years, delay }: Quality): Figure[] {
  return [
    {
      name: `alarms.${kind}.recall`,
      ratio: found / planted,
      unit: 'found:planted',
      detail: `${found} of ${planted} faults, found ${delay.toFixed(1)} days after they began (median)`,
    },
    {
      name: `alarms.${kind}.false`,
      ratio: falseAlarms / years,
      unit: 'false alarms:laboratory-year',
      detail: `${falseAlarms} in ${years.toFixed(0)} laboratory-years`,
    },
  ]
}
