import { median, type Figure } from './report'
import {
  FIGURES,
  qualityByHabit,
  recallOf,
  together,
  worstOf,
  type Quality,
} from '@/tests/support/alarm-quality'
import { HELD_OUT, TUNED } from '@/tests/support/draw-histories'
import { stockQuality } from '@/tests/support/stock-quality'

const MANY = { laboratories: 60 }

/**
 * DR-3: how much of what was planted in generated histories the rules find, with the figures the portal begins with, and
 * how often they find what is not there: on laboratories that no figure was chosen on, and beside it on those that they were.
 * Histories of many habits; each carries two faults, so that the first may not hide the second.
 */
export async function run(): Promise<Figure[]> {
  const statistical = (['largeDraw', 'frequentDraws', 'missedDraw'] as const).flatMap((kind) => {
    const of = (population: typeof TUNED) => qualityByHabit(kind, FIGURES[kind], { ...MANY, of: population })
    const heldOut = of(HELD_OUT)
    const { habit, recall } = worstOf(heldOut)
    return [
      ...figuresOf(kind, together(heldOut), together(of(TUNED))),
      {
        name: `alarms.${kind}.worst`,
        ratio: recall,
        unit: 'found:planted',
        detail: `at the laboratories where the smallest share is found (${habit})`,
      },
    ]
  })
  const [heldOut, tuned] = [HELD_OUT, TUNED].map((of) => stockQuality(FIGURES.lowStock, { ...MANY, of }))
  return [...statistical, ...figuresOf('lowStock', heldOut!, tuned!)]
}

function figuresOf(kind: string, found: Quality, tuned: Quality): Figure[] {
  const [alarms, chosen] = [found, tuned].map(({ falseAlarms, years }) => falseAlarms / years)
  return [
    {
      name: `alarms.${kind}.recall`,
      ratio: recallOf(found),
      unit: 'found:planted',
      detail: `${found.delays.length} of ${found.planted} faults, found ${median(found.delays).toFixed(1)} days after they began (median); ${recallOf(tuned).toFixed(2)} where the figures were chosen`,
    },
    {
      name: `alarms.${kind}.false`,
      ratio: alarms!,
      unit: 'false alarms:laboratory-year',
      detail: `${found.falseAlarms} in ${found.years.toFixed(0)} laboratory-years; ${chosen!.toFixed(2)} where the figures were chosen`,
    },
  ]
}
