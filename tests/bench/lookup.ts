import { fillDraws } from './draw-rows'
import { load, type Load } from './load'
import type { Portal } from './portal'
import { median, type Figure } from './report'

const SERIES = 1_000_000
const NUMBERS_IN_SERIES = 1_000
const DIGITS = 12
const ROUNDS = 5
const ROUND_MILLISECONDS = 4_000

/**
 * NR-4: 10⁶ series of 1,000 numbers (10⁹ numbers), one in 200 overlapped by a second draw and one in 200 returned; the
 * look-up by machine and by a technician's page against an empty interface and an empty page, 10 connections, interleaved rounds.
 */
export async function run(portal: Portal): Promise<Figure[]> {
  await fillDraws(portal, { series: SERIES, size: NUMBERS_IN_SERIES, digits: DIGITS })
  const { url, machine, technician } = portal
  const api = { url: () => `${url}/api/v1/numbers/${anyNumber()}`, headers: machine }
  const page = { url: () => `${url}/opslag/${anyNumber()}`, headers: technician }
  const emptyApi = { url: () => `${url}/api/udvikling/tom` }
  const emptyPage = { url: () => `${url}/udvikling/tom` }
  for (const target of [api, emptyApi, page, emptyPage]) await load(target, 2_000)
  const rounds: Record<'api' | 'emptyApi' | 'page' | 'emptyPage', Load>[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      api: await load(api, ROUND_MILLISECONDS),
      emptyApi: await load(emptyApi, ROUND_MILLISECONDS),
      page: await load(page, ROUND_MILLISECONDS),
      emptyPage: await load(emptyPage, ROUND_MILLISECONDS),
    })
  }
  const rate = (of: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[of].perSecond))
  const slow = (of: keyof (typeof rounds)[number]) => median(rounds.map((round) => round[of].p99))
  return [
    {
      name: 'lookup.api.throughput',
      ratio: median(rounds.map((round) => round.api.perSecond / round.emptyApi.perSecond)),
      unit: 'answers/s:empty',
      detail: `${rate('api').toFixed(0)}/s against ${rate('emptyApi').toFixed(0)}/s`,
    },
    {
      name: 'lookup.api.p99',
      ratio: median(rounds.map((round) => round.api.p99 / round.emptyApi.p99)),
      unit: 'ms:empty',
      detail: `${slow('api').toFixed(1)} ms against ${slow('emptyApi').toFixed(1)} ms`,
    },
    {
      name: 'lookup.page.throughput',
      ratio: median(rounds.map((round) => round.page.perSecond / round.emptyPage.perSecond)),
      unit: 'pages/s:empty',
      detail: `${rate('page').toFixed(0)}/s against ${rate('emptyPage').toFixed(0)}/s`,
    },
  ]
}

function anyNumber(): string {
  return String(Math.floor(Math.random() * SERIES * NUMBERS_IN_SERIES)).padStart(DIGITS, '0')
}
