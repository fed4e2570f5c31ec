import { randomUUID } from 'node:crypto'
import { copyFrom } from './copy'
import type { Portal } from './portal'
import { median, type Figure } from './report'

const STORED = 100_000
const LINES = 10_000
const CALLS = 3
const ROUNDS = 5
const NUMBERS_IN_SERIES = 1_000

const COLUMNS =
  'service_id, account, laboratory_id, vendor_id, prefix, width, first_value, last_value, count, drawn_at, ' +
  'channel, transport, operation, outcome, purpose, lane, batch_id'

interface Laboratory {
  id: string
  code: string
  vendor_id: string
}

/**
 * DR-1: calls of 10,000 lines to POST /api/v1/draws, from the body's first byte to the answer's last, against COPY of
 * the same rows into the same table with all its indexes and constraints, beside 100,000 series that are there.
 */
export async function run(portal: Portal): Promise<Figure[]> {
  const laboratories = await fill(portal)
  const batch = await aBatch(portal)
  let next = STORED
  const ratios: number[] = []
  const speeds: { api: number; copy: number }[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const calls = Array.from({ length: CALLS }, () => {
      const lines = Array.from({ length: LINES }, (_, index) => lineOf(next + index, laboratories))
      next += LINES
      return lines
    })
    const copy = await copied(portal, calls, batch)
    const api = await sent(portal, calls)
    // The first round warms both up.
    if (round < 0) continue
    speeds.push({ api, copy })
    ratios.push(api / copy)
  }
  const speed = (of: 'api' | 'copy') => median(speeds.map((one) => one[of])).toFixed(0)
  return [
    {
      name: 'draws.import',
      ratio: median(ratios),
      unit: 'rows/s:COPY',
      detail: `${speed('api')} rows/s against ${speed('copy')} rows/s`,
    },
  ]
}

interface Line {
  number: number
  laboratory: Laboratory
  first: string
  last: string
  time: string
}

function lineOf(number: number, laboratories: readonly Laboratory[]): Line {
  const first = number * NUMBERS_IN_SERIES
  const write = (value: number) => String(value).padStart(12, '0')
  return {
    number,
    laboratory: laboratories[number % laboratories.length]!,
    first: write(first),
    last: write(first + NUMBERS_IN_SERIES - 1),
    time: new Date(Date.UTC(2026, 0, 1) + number * 1_000).toISOString(),
  }
}

/** Rows a second through the interface. */
async function sent({ url, machine }: Portal, calls: readonly Line[][]): Promise<number> {
  const bodies = calls.map((lines) => lines.map((line) => JSON.stringify(asSent(line))).join('\n'))
  const started = performance.now()
  for (const body of bodies) {
    const headers = { ...machine, 'content-type': 'application/x-ndjson' }
    const response = await fetch(`${url}/api/v1/draws`, { method: 'POST', headers, body })
    const answer = (await response.json()) as { accepted?: number }
    if (answer.accepted !== LINES)
      throw new Error(`${response.status}: ${JSON.stringify(answer).slice(0, 300)}`)
  }
  return (LINES * CALLS * 1_000) / (performance.now() - started)
}

function asSent({ number, laboratory, first, last, time }: Line) {
  return {
    id: `linje-${number}`,
    account: `lis-${laboratory.code}`,
    laboratory: laboratory.code,
    first,
    last,
    count: NUMBERS_IN_SERIES,
    time,
    channel: 'webService',
    transport: 'https',
    operation: 'draw',
    outcome: 'done',
    purpose: 'ordinary',
  }
}

/** Rows a second by COPY; the rows are taken out again before the interface gets them. */
async function copied({ owner }: Portal, calls: readonly Line[][], batch: string): Promise<number> {
  const texts = calls.map((lines) => Buffer.from(lines.map((line) => asCopied(line, batch)).join('')))
  const started = performance.now()
  for (const rows of texts) await copyFrom(owner, `copy draw (${COLUMNS}) from stdin`, rows)
  const speed = (LINES * CALLS * 1_000) / (performance.now() - started)
  await owner.query('delete from draw where batch_id = $1', [batch])
  await owner.query('vacuum draw')
  return speed
}

function asCopied({ number, laboratory, first, last, time }: Line, batch: string): string {
  const { id, code, vendor_id } = laboratory
  const words = 'webService\thttps\tdraw\tdone\tordinary\tregular'
  return `linje-${number}\tlis-${code}\t${id}\t${vendor_id}\t\t12\t${Number(first)}\t${Number(last)}\t${NUMBERS_IN_SERIES}\t${time}\t${words}\t${batch}\n`
}

async function aBatch({ owner }: Portal): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into draw_batch (id, source, status, summary, received_by, received_at)
     values ($1, 'api', 'applied', '{}', 'bench', now())`,
    [id],
  )
  return id
}

/** Sixty laboratories with a vendor, and the series that are there already. */
async function fill(portal: Portal): Promise<Laboratory[]> {
  const { owner } = portal
  const { rows } = await owner.query<Laboratory>(
    `with vendor as (
       insert into organisation (id, name, created_at) values (gen_random_uuid(), 'Målt Lab-IT', now()) returning id),
     laboratory as (
       insert into laboratory (id, name, code, vendor_id, created_at)
       select gen_random_uuid(), 'Målt laboratorium ' || n, 'M' || n, vendor.id, now()
       from vendor, generate_series(1, 60) n returning id, code, vendor_id),
     served as (
       insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from)
       select gen_random_uuid(), id, vendor_id, '2020-01-01' from laboratory)
     select id, code, vendor_id from laboratory order by code`,
  )
  const lines = Array.from({ length: STORED }, (_, number) => lineOf(number, rows))
  const batch = await aBatch(portal)
  const text = Buffer.from(lines.map((line) => asCopied(line, batch)).join(''))
  await copyFrom(owner, `copy draw (${COLUMNS}) from stdin`, text)
  await owner.query('vacuum analyze')
  return rows
}
