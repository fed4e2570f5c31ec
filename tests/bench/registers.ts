import { fillDraws } from './draw-rows'
import { load } from './load'
import type { Portal } from './portal'
import { median, type Figure } from './report'

const ROUNDS = 5
const ROUND_MILLISECONDS = 3_000

/** Reconciling the register with 10⁶ draws of 5,000 accounts, none of which it has, against the empty page; one reader at a time. */
export async function run(portal: Portal): Promise<Figure[]> {
  await fillDraws(portal, { series: 1_000_000, size: 100, digits: 12 })
  const { url, browser } = portal
  const page = { url: () => `${url}/konti/register/afstemning`, headers: browser }
  const empty = { url: () => `${url}/udvikling/tom` }
  for (const target of [page, empty]) await load(target, 1_000, 1)
  const rounds: [number, number][] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const times = []
    for (const target of [page, empty])
      times.push(1000 / (await load(target, ROUND_MILLISECONDS, 1)).perSecond)
    rounds.push(times as [number, number])
  }
  const time = (index: 0 | 1) => median(rounds.map((round) => round[index])).toFixed(1)
  return [
    {
      name: 'registers.reconcile',
      ratio: median(rounds.map(([one, other]) => one / other)),
      unit: 'ms:empty page',
      detail: `${time(0)} ms against ${time(1)} ms`,
    },
  ]
}
