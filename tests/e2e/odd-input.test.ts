import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '@/lib/system/ports'
import { cloneDatabase, type Clone } from '../support/clones'
import { expect, test } from '../support/e2e'
import { makeLookUpWorld, type LookUpWorld } from '../support/numbers'
import { EMPTY, type TestServer } from '../support/test-server'

const RTL = '\u202e0123\u2066\u200f'
/** What people and scanners send that is no sample number; each holds words that can be found again in a log. */
const ODD: Record<string, string> = {
  'only spaces': '   ',
  'a CPR number': '0101801234',
  'a CPR number with hyphen': '010180-1234',
  'thirty-six characters': 'KANARIEFUGL'.padEnd(36, '7'),
  letters: 'KANARIEFUGL',
  SQL: `KANARIEFUGL'; drop table draw; --`,
  'marks of direction': `KANARIEFUGL${RTL}`,
  'a NUL': 'KANARIEFUGL\u0000',
  'half a surrogate': 'KANARIEFUGL\ud800',
  'a script': '<script>KANARIEFUGL</script>',
  'an emoji': 'KANARIEFUGL👩🏽‍🔬',
  'a path': '../../KANARIEFUGL',
  'percent signs': 'KANARIEFUGL%00%',
}
const TOO_MUCH = 'KANARIEFUGL'.repeat(95_326)
const TRACES = ['KANARIEFUGL', '0101801234', '010180-1234']

let database: Clone
let world: LookUpWorld
let server: ChildProcess
let url = ''
let output = ''

// In one worker: the server is started once.
test.describe.configure({ mode: 'default' })

// A server of its own, so that everything it writes is there to be read.
test.beforeAll(async () => {
  test.setTimeout(120_000)
  // Demo data would be refused: this server has an address, so it is no demo.
  database = await cloneDatabase(JSON.parse(process.env.NPN_TEST_SERVER ?? '') as TestServer, EMPTY)
  world = await makeLookUpWorld(database.url)
  const port = await freePort()
  url = `http://localhost:${port}`
  server = spawn(process.execPath, ['--import', 'tsx', 'lib/system/web.ts'], {
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      APP_DATABASE_URL: database.appUrl,
      PUBLIC_URL: url,
      PORT: String(port),
      HOST: '127.0.0.1',
      NPN_ENVIRONMENT: 'test',
      AUTH_SECRET: 'a secret that only this test server has',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'NPN-portalen <npn-portalen@localhost>',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part) => (output += part))
  await expect
    .poll(() => output, { timeout: 100_000, message: 'the web server listens' })
    .toContain('The web server listens')
})

test.afterAll(async () => {
  for (const trace of TRACES) expect(output, 'the log').not.toContain(trace)
  if (server.exitCode === null) {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  await database.drop()
})

const machine = () => ({ authorization: `Bearer ${world.secrets.apiKey}` })
const browser = () => ({ cookie: `__Host-npn-session=${world.secrets.laboratoryUser}` })
const ask = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, { redirect: 'manual', ...init })

/** As a link would carry it; what cannot be encoded is sent as its replacement. */
const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))

for (const [what, number] of Object.entries(ODD)) {
  test(`the interface answers ${what}`, async () => {
    const response = await ask(`/api/v1/numbers/${encoded(number)}`, { headers: machine() })
    const refused = ['only spaces', 'thirty-six characters', 'a NUL'].includes(what)
    expect(response.status).toBe(refused ? 422 : 200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = (await response.json()) as { errors?: { number: string }; answer?: string; usable?: unknown }
    if (refused) expect(body.errors?.number).toBeTruthy()
    else expect(['notFound', 'formatUnlikeRule', 'logStale']).toContain(body.answer)
    if (what.startsWith('a CPR')) expect(body.usable).toBeNull()
  })

  test(`the page answers ${what}, posted and as an address`, async () => {
    const posted = await post(number)
    expect(posted.status).toBe(200)
    expect(await posted.text()).toContain('answer-headline')
    const address = await ask(`/opslag/${encoded(number)}`, { headers: browser() })
    expect(address.status).toBe(200)
    expect(await address.text()).toContain('answer-headline')
  })
}

test('a megabyte of text is answered on the page, and is no address', async () => {
  const posted = await post(TOO_MUCH)
  expect(posted.status).toBe(200)
  expect(await posted.text()).toContain('højst 35 tegn')
  expect((await ask(`/api/v1/numbers/${TOO_MUCH}`, { headers: machine() })).status).toBe(431)
})

test('an empty number, a broken address and other methods are told so, never 500', async () => {
  expect((await ask('/api/v1/numbers', { headers: machine() })).status).toBe(422)
  expect((await ask('/api/v1/numbers/0101801234%E0%A4%A', { headers: machine() })).status).toBe(400)
  expect((await ask('/opslag/0101801234%E0%A4%A', { headers: browser() })).status).toBe(400)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const response = await ask('/api/v1/numbers/0101801234', { method, headers: machine() })
    expect(response.status, method).toBe(405)
    expect(response.headers.get('allow')).toContain('GET')
    expect(response.headers.get('content-type')).toContain('application/problem+json')
  }
  expect((await ask('/api/v1/numbers/0101801234', { method: 'HEAD', headers: machine() })).status).toBe(200)
  const nobody = await ask('/api/v1/numbers/0101801234')
  expect(nobody.status).toBe(401)
  expect(nobody.headers.get('www-authenticate')).toContain('Bearer')
  // Laboratories have no search: whoever follows a link to one is told so.
  for (const path of ['/soeg', '/soeg?q=nordlys'])
    expect((await ask(path, { headers: browser() })).status, path).toBe(403)
  const junk = await post('0101801234', { 'Next-Action': 'ffff' })
  expect(junk.status).toBeLessThan(500)
})

test('a segment is decoded once: %2F stays in the number, %2520 is three characters', async () => {
  const number = world.numbers.found
  const answer = async (path: string) =>
    (await (await ask(`/api/v1/numbers/${path}`, { headers: machine() })).json()) as {
      number: string
      answer: string
    }
  expect(await answer(`${number.slice(0, 3)}%20${number.slice(3)}`)).toMatchObject({
    number,
    answer: 'found',
  })
  expect(await answer(`${number.slice(0, 3)}%2F${number.slice(3)}`)).toMatchObject({
    number,
    answer: 'found',
  })
  expect(await answer(`%E2%80%AE${number}`)).toMatchObject({ number, answer: 'found' })
  expect((await answer('AB%2520')).number).toBe('AB%20')
})

test('what the page remembers may come back spoiled', async () => {
  const page = await ask('/opslag', { headers: browser() })
  const form = hiddenFields(await page.text())
  for (const [name, value] of form)
    if (String(value).includes('earlier')) form.set(name, '[{"latest":7,"earlier":"x"}]')
  form.set('nummer', world.numbers.found)
  const response = await ask('/opslag', {
    method: 'POST',
    body: form,
    headers: { ...browser(), origin: url },
  })
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('Trukket af')
})

/** Sends the form as a browser without JavaScript does. */
async function post(number: string, headers: Record<string, string> = {}): Promise<Response> {
  const page = await ask('/opslag', { headers: browser() })
  const form = hiddenFields(await page.text())
  form.set('nummer', number)
  return ask('/opslag', { method: 'POST', body: form, headers: { ...browser(), origin: url, ...headers } })
}

function hiddenFields(html: string): FormData {
  const form = new FormData()
  const text = (value: string) => value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  for (const [input] of html.matchAll(/<input type="hidden"[^>]*>/g)) {
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? ''
    form.set(/name="([^"]*)"/.exec(input)![1]!, text(value))
  }
  return form
}
