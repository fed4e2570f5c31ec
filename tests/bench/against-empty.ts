import { load } from './load'
import type { Portal } from './portal'
import { median, type Figure } from './report'

const ROUNDS = 5
const ROUND_MILLISECONDS = 3_000

/** What pages cost against the empty page, each by its address and who asks; one reader at a time. */
export async function againstEmpty(
  { url }: Portal,
  pages: Record<string, { path: string; headers: Record<string, string> }>,
): Promise<Figure[]> {
  const empty = { url: () => `${url}/udvikling/tom` }
  const figures: Figure[] = []
  for (const [name, { path, headers }] of Object.entries(pages)) {
    const page = { url: () => url + path, headers }
    for (const target of [page, empty]) await load(target, 1_000, 1)
    const rounds: { page: number; empty: number }[] = []
    for (let round = 0; round < ROUNDS; round += 1)
      rounds.push({
        page: 1000 / (await load(page, ROUND_MILLISECONDS, 1)).perSecond,
        empty: 1000 / (await load(empty, ROUND_MILLISECONDS, 1)).perSecond,
      })
    const time = (key: 'page' | 'empty') => median(rounds.map((round) => round[key])).toFixed(1)
    figures.push({
      name,
      ratio: median(rounds.map((round) => round.page / round.empty)),
      unit: 'ms:empty page',
      detail: `${time('page')} ms against ${time('empty')} ms`,
    })
  }
  return figures
}
