import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { GET as stepsRoute } from '@/app/api/v1/messages/route'
import { finishMessage, listSteps, showStatus, updateMessage } from '@/lib/messages'
import { as } from '@/tests/support/actors'
import { aKey } from '@/tests/support/feed'
import { WINDOW } from '@/tests/support/message-inputs'
import { aMessage } from '@/tests/support/messages'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const medcom = as.medcomAdmin()
const NEWS = { version: 1, text: 'Der er nyt.' }

beforeAll(() => setClock('2026-03-04T01:10:00Z'))

test('everybody sees what is for all, with what was told of it, and nobody what is for some', async () => {
  const vendor = await makeVendor()
  const { id, number } = await aMessage()
  const hidden = await aMessage({ affects: 'chosen', vendorIds: [vendor] })
  value(await updateMessage(medcom, { id, ...NEWS }))
  const { at, messages } = value(await showStatus(as.anonymous, {}))
  expect(at).toEqual(new Date('2026-03-04T01:10:00Z'))
  expect(messages.find((one) => one.number === number)).toMatchObject({
    state: 'begun',
    components: [{ component: 'lookUp', environment: 'production' }],
    steps: [{ deed: 'update', text: 'Der er nyt.' }, { deed: 'announce' }],
  })
  expect(messages.map((one) => one.number)).not.toContain(hidden.number)
  expect(kindOf(await showStatus(as.vendorUser(vendor), {}))).toBe('forbidden')
})

test('what ended long ago is left out', async () => {
  const { id, number } = await aMessage()
  value(await finishMessage(medcom, { id, ...NEWS }))
  await setClock('2026-06-10T01:10:00Z')
  const later = value(await showStatus(as.anonymous, {}))
  await setClock('2026-03-04T01:10:00Z')
  expect(later.messages.map((one) => one.number)).not.toContain(number)
})

const ask = async (query = '', key = '') => {
  const headers: HeadersInit = key ? { authorization: `Bearer ${key}` } : {}
  const answer = await stepsRoute(new Request(`http://localhost/api/v1/messages${query}`, { headers }), {
    params: Promise.resolve({}),
  })
  return { status: answer.status, body: (await answer.json()) as Awaited<ReturnType<typeof steps>> }
}
const steps = async (after: string) => value(await listSteps(as.anonymous, { after, limit: 1000 }))
const last = async () => (await steps('0')).next

test('machines read every step in the order of commit, a page at a time', async () => {
  const start = await last()
  const window = await aMessage(WINDOW)
  const disturbance = await aMessage()
  value(await updateMessage(medcom, { id: window.id, ...NEWS }))
  const first = await ask(`?after=${start}&limit=2`)
  expect(first.body).toMatchObject({
    steps: [
      { message: { number: window.number, state: 'announced' }, step: { number: 1, deed: 'announce' } },
      { message: { number: disturbance.number }, step: { number: 1 } },
    ],
    upToDate: false,
  })
  const second = await ask(`?after=${first.body.next}&limit=2`)
  expect(second.body).toMatchObject({
    steps: [{ message: { number: window.number }, step: { number: 2, deed: 'update' } }],
    upToDate: true,
  })
  expect((await ask(`?after=${second.body.next}`)).body).toMatchObject({
    steps: [],
    next: second.body.next,
  })
})

test('many who tell at once leave no gap for whoever follows meanwhile', async () => {
  const start = await last()
  const seen: string[] = []
  let cursor = start
  let telling = true
  const follow = async () => {
    while (telling || !(await steps(cursor)).upToDate || (await steps(cursor)).steps.length > 0) {
      const { steps: found, next } = await steps(cursor)
      seen.push(...found.map((one) => one.cursor))
      cursor = next
    }
  }
  const following = follow()
  await Promise.all(Array.from({ length: 12 }, () => aMessage()))
  telling = false
  await following
  expect(seen).toEqual((await steps(start)).steps.map((one) => one.cursor))
  expect(seen).toHaveLength(12)
})

test('a vendor’s key reads what concerns it too; one that is not in force is refused, not given less', async () => {
  const [own, other] = [await makeVendor(), await makeVendor()]
  const key = await aKey('npn_noegle_der_laeser_meddelelser', ['messages:read'], own)
  const otherKey = await aKey('npn_noegle_der_laeser_andres_ikke', ['messages:read'], other)
  const start = await last()
  const { number } = await aMessage({ affects: 'chosen', vendorIds: [own] })
  const numbers = async (by?: string) =>
    (await ask(`?after=${start}`, by)).body.steps.map((one) => one.message.number)
  expect(await numbers(key)).toEqual([number])
  expect(await numbers(otherKey)).toEqual([])
  expect(await numbers()).toEqual([])
  expect((await ask('', 'npn_en_noegle_som_ingen_kender_her')).status).toBe(401)
  expect((await ask('', await aKey('npn_noegle_til_numre_alene_her', ['numbers:read']))).status).toBe(403)
  for (const query of ['?after=x', '?limit=0', '?limit=1001', '?after=-1'])
    expect((await ask(query)).status).toBe(422)
})

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'npn-status-'))
})
afterEach(async () => {
  vi.doUnmock('@/lib/messages/status')
  vi.resetModules()
  await rm(folder, { recursive: true, force: true })
})

/** A web process of its own: with its own memory, this folder, and a database that is there or not. */
async function aProcess(database: 'there' | 'away' | 'hanging') {
  vi.resetModules()
  const kept = globalThis as { npnStatus?: unknown; npnEnvironment?: unknown }
  delete kept.npnStatus
  delete kept.npnEnvironment
  vi.stubEnv('DATA_DIR', folder)
  const real = await vi.importActual<typeof import('@/lib/messages/status')>('@/lib/messages/status')
  const answers = {
    there: real.showStatus,
    away: () => Promise.reject(new Error('ECONNREFUSED')),
    hanging: () => new Promise(() => undefined),
  }
  vi.doMock('@/lib/messages/status', () => ({ ...real, showStatus: answers[database] }))
  const { knownStatus } = await import('@/lib/messages/last-known')
  return () => knownStatus(as.anonymous)
}

test('while the database is away the last that was known is told, also by a process that never asked', async () => {
  const { number } = await aMessage()
  const known = await (await aProcess('there'))()
  expect(known.current).toBe(true)
  for (const state of ['away', 'hanging'] as const) {
    const kept = await (await aProcess(state))()
    expect(kept.current).toBe(false)
    expect(kept.status).toEqual(known.status)
    expect(kept.status!.messages.map((one) => one.number)).toContain(number)
  }
})

test('where nothing is known, or what is on the disk is broken, it says so', async () => {
  expect(await (await aProcess('away'))()).toEqual({ status: null, current: false })
  await writeFile(path.join(folder, 'status.json'), '{"half')
  expect(await (await aProcess('away'))()).toEqual({ status: null, current: false })
  await (
    await aProcess('there')
  )()
  expect(JSON.parse(await readFile(path.join(folder, 'status.json'), 'utf8'))).toHaveProperty('messages')
})
