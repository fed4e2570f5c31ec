import { load } from './load'
import { fillMatrix, judgeEverybody } from './matrix-rows'
import type { Portal } from './portal'
import { median, type Figure } from './report'

const ROUNDS = 5
const ROUND_MILLISECONDS = 3_000

const PAGES = {
  vendors: '/krav',
  laboratories: '/krav/laboratorier',
  filtered: '/krav/laboratorier?krav=https&tilstand=overdue',
} as const

/**
 * CO-2: pages of 50 of 100 vendors and 1,000 laboratories by nine requirements, judged over a million draws, against the same
 * table with constant cells, one reader at a time; and what judging all of it anew takes.
 */
export async function run(portal: Portal): Promise<Figure[]> {
  await fillMatrix(portal)
  const { first, again, cells } = await judgeEverybody(portal)
  const reference = { url: () => `${portal.url}/udvikling/felter`, headers: portal.browser }
  const figures: Figure[] = []
  for (const [name, path] of Object.entries(PAGES)) {
    const page = { url: () => portal.url + path, headers: portal.browser }
    for (const target of [page, reference]) await load(target, 1_000, 1)
    const rounds: { page: number; constant: number }[] = []
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({
        page: 1000 / (await load(page, ROUND_MILLISECONDS, 1)).perSecond,
        constant: 1000 / (await load(reference, ROUND_MILLISECONDS, 1)).perSecond,
      })
    const time = (key: 'page' | 'constant') => median(rounds.map((round) => round[key])).toFixed(1)
    figures.push({
      name: `matrix.${name}`,
      ratio: median(rounds.map((round) => round.page / round.constant)),
      unit: 'ms:constant cells',
      detail: `${time('page')} ms against ${time('constant')} ms`,
    })
  }
  return [
    ...figures,
    {
      name: 'matrix.judge',
      ratio: again / first,
      unit: 'ms nothing changed:ms first time',
      detail: `${again.toFixed(0)} ms against ${first.toFixed(0)} ms for ${cells} cells`,
    },
  ]
}
