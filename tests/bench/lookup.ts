import { load, type Load } from './load'
import type { Portal } from './portal'
import { median, type Figure } from './report'

const SERIES = 1_000_000
const NUMBERS_IN_SERIES = 1_000
const ROUNDS = 5
const ROUND_MILLISECONDS = 4_000

/**
 * NR-4: 10⁶ series of 1,000 numbers (10⁹ numbers), one in 200 overlapped by a second draw and one in 200 returned; the
 * look-up by machine and by page against an empty interface and an empty page, 10 connections, interleaved rounds.
 */
export async function run(portal: Portal): Promise<Figure[]> {
  await fill(portal)
  const { url, machine, browser } = portal
  const api = { url: () => `${url}/api/v1/numbers/${anyNumber()}`, headers: machine }
  const page = { url: () => `${url}/opslag/${anyNumber()}`, headers: browser }
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
  return String(Math.floor(Math.random() * SERIES * NUMBERS_IN_SERIES)).padStart(12, '0')
}

/** Written past the door: a million lines through it would take minutes, and how they came is not measured here. */
async function fill({ owner }: Portal): Promise<void> {
  await owner.query(
    `
    with vendor as (
      insert into organisation (id, name, created_at, support_name, support_phone)
      values (gen_random_uuid(), 'Målt Lab-IT', now(), 'Målt Servicedesk', '70 00 00 00') returning id),
    batch as (
      insert into draw_batch (id, source, status, summary, received_by, received_at)
      values (gen_random_uuid(), 'api', 'applied', '{}', 'bench', now()) returning id),
    laboratory as (
      insert into laboratory (id, name, code, vendor_id, created_at)
      select gen_random_uuid(), 'Målt laboratorium ' || n, 'M' || n, vendor.id, now()
      from vendor, generate_series(1, 60) n returning id, vendor_id),
    numbered as (select *, row_number() over () - 1 as place from laboratory)
    insert into draw (service_id, account, laboratory_id, vendor_id, width, first_value, last_value, count, drawn_at,
      channel, transport, operation, outcome, purpose, lane, overlapping, batch_id)
    select kind || n, 'konto', numbered.id, numbered.vendor_id, 12, n::bigint * $2, n::bigint * $2 + $2 - 1, $2,
      now() - interval '500 days' + make_interval(secs => n), 'webService', 'https',
      case kind when 'R' then 'return' else 'draw' end::draw_operation, 'done', 'ordinary',
      case kind when 'D' then 'regular' else 'exceptional' end::series_lane, kind = 'O', batch.id
    from batch, (
      select 'D' as kind, n from generate_series(0, $1 - 1) n
      union all select 'O', n from generate_series(0, $1 - 1, 200) n
      union all select 'R', n from generate_series(100, $1 - 1, 200) n) line
    join numbered on numbered.place = line.n % 60`
      .replaceAll('$1', String(SERIES))
      .replaceAll('$2', String(NUMBERS_IN_SERIES)),
  )
  await owner.query('update draw_log_state set last_received_at = now()')
  await owner.query('vacuum analyze')
}
