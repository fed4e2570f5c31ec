import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anAccount } from '@/tests/support/accounts'
import { askOwner } from '@/tests/support/database'
import { aKey, FEED_KEY, serveFeed } from '@/tests/support/feed'
import { makeVendor } from '@/tests/support/parties'

const WRITERS = 8
const TURNS = 6
const folder = mkdtempSync(path.join(tmpdir(), 'npn-feed-'))
const file = path.join(folder, 'taken')

let accounts: string[]
let feed: Awaited<ReturnType<typeof serveFeed>>
beforeAll(async () => {
  const vendorId = await makeVendor()
  accounts = await Promise.all(Array.from({ length: 5 }, async () => (await anAccount({ vendorId })).id))
  await aKey(FEED_KEY, ['accounts:provision'])
  feed = await serveFeed()
})
afterAll(() => {
  feed.stop()
  rmSync(folder, { recursive: true })
})

/** One transaction that was committed: what it wrote, and when it ran. */
interface Committed {
  began: number
  ended: number
  numbers: number[]
  steps: string[]
}

const random = (below: number) => Math.floor(Math.random() * below)

/** Writes in its own connection, in transactions of one to three changes that dawdle, and now and then are given up. */
async function write(writer: number): Promise<Committed[]> {
  const client = new pg.Client(process.env.APP_DATABASE_URL)
  await client.connect()
  const done: Committed[] = []
  for (let turn = 0; turn < TURNS; turn += 1) {
    const one: Committed = { began: performance.now(), ended: 0, numbers: [], steps: [] }
    await client.query('begin')
    await client.query(`select set_config('role', 'npn_staff', true), pg_sleep($1)`, [random(6) / 1000])
    for (let change = 0; change <= random(3); change += 1) {
      const step = `${writer}.${turn}.${change}`
      const { rows } = await client.query<{ number: string }>(
        'select npn_account_change($1, $2) as number, pg_sleep($3)',
        [accounts[random(accounts.length)], JSON.stringify({ step }), random(4) / 1000],
      )
      one.numbers.push(Number(rows[0]!.number))
      one.steps.push(step)
    }
    const isGivenUp = random(5) === 0
    await client.query(isGivenUp ? 'rollback' : 'commit')
    one.ended = performance.now()
    if (!isGivenUp) done.push(one)
  }
  await client.end()
  return done
}

const taken = () =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { cursor: string; step: string })

function startClient(): ChildProcess {
  const script = path.resolve('tests/support/feed-client.mjs')
  return spawn(process.execPath, [script, feed.address, FEED_KEY, file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

it('gives a client that is killed again and again every change of 8 writers once, in the order of commit', async () => {
  let client = startClient()
  let isWriting = true
  const killing = (async () => {
    while (isWriting) {
      await pause(150 + random(250))
      client.kill('SIGKILL')
      client = startClient()
    }
  })()
  const committed = (await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)))).flat()
  isWriting = false
  await killing
  const steps = new Map(committed.flatMap((one) => one.numbers.map((number, at) => [number, one.steps[at]])))
  await expect.poll(() => taken().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(steps.size)
  client.kill('SIGKILL')

  const received = taken()
  expect(received.map(({ cursor }) => Number(cursor))).toEqual(Array.from(steps.keys(), (_, at) => at + 1))
  for (const { cursor, step } of received) expect(step).toBe(steps.get(Number(cursor)))
  for (const one of committed)
    for (const other of committed)
      if (one.ended < other.began) expect(Math.max(...one.numbers)).toBeLessThan(other.numbers[0]!)

  const fifths = String(received.filter(({ cursor }) => Number(cursor) % 5 === 0).length)
  const [answered] = await askOwner<{ answered: string; entries: string }>(
    `select (select count(*) from account_change where outcome = 'done' and sequence % 5 = 0) as answered,
       (select count(*) from audit_entry where verb = 'provisioning.acknowledge' and subject_id is not null) as entries`,
  )
  expect(answered).toEqual({ answered: fifths, entries: fifths })
}, 45_000)
