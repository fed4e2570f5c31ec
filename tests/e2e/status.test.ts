import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { freePort } from '@/lib/system/ports'
import { cloneDatabase, type Clone } from '../support/clones'
import { expect, test } from '../support/e2e'
import { checkPage } from '../support/page-checks'
import { startPortal, type Portal } from '../support/portal'
import { severable } from '../support/severed'
import { EMPTY, type TestServer } from '../support/test-server'

// A portal of its own, so that nothing is the matter in that of the others.
test.describe.configure({ mode: 'serial' })

let clone: Clone
let road: Awaited<ReturnType<typeof severable>>
let portal: Portal
let start: () => Promise<Portal>
const dataDir = mkdtempSync(path.join(tmpdir(), 'npn-status-'))

test.beforeAll(async () => {
  test.setTimeout(120_000)
  clone = await cloneDatabase(JSON.parse(process.env.NPN_TEST_SERVER!) as TestServer, EMPTY)
  road = await severable(clone.appUrl)
  await told(clone.url)
  const port = await freePort()
  const env = {
    APP_DATABASE_URL: road.url,
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'npn@proeve.example',
    AUTH_SECRET: 'kun til denne prøve, kun til denne prøve',
    NPN_ENVIRONMENT: 'test',
  }
  start = () => startPortal({ web: true, dataDir, env })
  portal = await start()
})
test.afterAll(async () => {
  await portal.stop('SIGTERM')
  await road.stop()
  await clone.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** A disturbance that is on, a window next week, and something for one vendor alone, as they are stored. */
async function told(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  const add = async (
    number: number,
    [kind, priority, state, title, text]: string[],
    { days, all = true, part }: { days: number; all?: boolean; part: string },
  ) => {
    const [id, startsAt] = [randomUUID(), new Date(Date.now() + days * 86_400_000)]
    await client.query(
      `insert into service_message (id, number, kind, priority, state, title, starts_at, affects_all, created_at)
       values ($1, $2, $3::text::message_kind, $4::text::message_priority, $5::text::message_state, $6, $7, $8, now())`,
      [id, number, kind, priority, state, title, startsAt, all],
    )
    await client.query(
      `insert into message_component (message_id, component, environment) values ($1, $2::text::service_component, 'production')`,
      [id, part],
    )
    const facts = {
      number,
      kind,
      priority,
      state,
      title,
      startsAt,
      endsAt: null,
      affectsAll: all,
      components: [],
    }
    await client.query(
      `insert into message_step (id, message_id, number, sequence, deed, subject, text, facts, notifies, at)
       values (gen_random_uuid(), $1, 1, $2, 'announce', $3, $4, $5, true, now())`,
      [id, number, title, text, JSON.stringify(facts)],
    )
  }
  const down = ['disturbance', 'p1', 'begun', 'Opslag svarer ikke', 'Vi leder efter fejlen.']
  await add(1, down, { days: -1, part: 'lookUp' })
  const window = [
    'maintenance',
    'p3',
    'announced',
    `Ny databaseserver ${'x'.repeat(90)}`,
    'Webservicen er lukket en time.',
  ]
  await add(2, window, { days: 7, part: 'webService' })
  const secret = ['disturbance', 'p1', 'begun', 'Kun for én leverandør', 'Hemmeligt']
  await add(3, secret, { days: 0, all: false, part: 'portal' })
  await client.end()
}

async function checkShown(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Driftsstatus')
  const production = page.getByRole('region', { name: 'Produktion' }).getByRole('listitem')
  await expect(production.filter({ hasText: 'Opslag' }).first()).toContainText('Virker ikke')
  await expect(production.filter({ hasText: 'Portalen' }).first()).toContainText('Virker')
  await expect(page.getByRole('img', { name: /^Opslag\. De seneste 90 dage: 2 dage med/ })).toBeVisible()
  await expect(page.getByRole('region', { name: 'I gang' })).toContainText('Vi leder efter fejlen.')
  await expect(page.getByRole('region', { name: 'Planlagt' })).toContainText('Ny databaseserver')
  await expect(page.getByRole('main')).not.toContainText('Hemmeligt')
}

for (const javaScriptEnabled of [true, false])
  test(`anybody sees how the service is, ${javaScriptEnabled ? 'with' : 'without'} JavaScript, on a phone too`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled })
    const page = await context.newPage()
    const response = await page.goto('/status')
    expect(response?.status()).toBe(200)
    await expect(page.getByText('Der er en alvorlig driftsforstyrrelse')).toBeVisible()
    await checkShown(page)
    if (javaScriptEnabled) await checkPage(page, response)
    await page.setViewportSize({ width: 390, height: 844 })
    await checkShown(page)
    await context.close()
  })

test('the feeds of each part are there by the links of the page, and what is told nobody else is not in them', async ({
  page,
}) => {
  await page.goto(`${portal.url}/status`)
  const links = page.getByRole('region', { name: 'Følg med' }).getByRole('listitem').getByRole('link')
  expect(await links.count()).toBe(21)
  const types = { atom: 'application/atom+xml', feed: 'application/feed+json', kalender: 'text/calendar' }
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href'))!
    const answer = await page.request.get(`${portal.url}${href}`)
    expect(answer.status(), href).toBe(200)
    const [kind = ''] = Object.keys(types).filter((name) => href.includes(`/${name}.`))
    expect(answer.headers()['content-type'], href).toContain(types[kind as keyof typeof types])
    expect(await answer.text(), href).not.toContain('Hemmeligt')
  }
  const feed = `${portal.url}/status/alt/atom.xml`
  const { etag, ...headers } = (await page.request.head(feed)).headers()
  expect(headers).toMatchObject({
    'cache-control': 'public, max-age=60',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
  const ask = (tag: string) => page.request.get(feed, { headers: { 'If-None-Match': tag } })
  expect((await ask(etag!)).status()).toBe(304)
  expect((await ask('W/"et-andet"')).status()).toBe(200)
  expect((await page.request.post(feed)).status()).toBe(405)
  expect((await page.request.get(`${portal.url}/status/ukendt/atom.xml`)).status()).toBe(404)
  const machine = await page.request.get(`${portal.url}/api/v1/messages`)
  const { steps } = (await machine.json()) as { steps: { message: { number: number } }[] }
  expect(steps.map(({ message }) => message.number)).toEqual([1, 2])
})

test('while the database is away the last known is shown with its time, also by a web process that was started since', async ({
  page,
}) => {
  test.setTimeout(90_000)
  road.sever()
  const away = async () => {
    const response = await page.goto(`${portal.url}/status`)
    expect(response?.status()).toBe(200)
    await expect(page.getByText(/Her står, hvad der var kendt .* kl\./)).toBeVisible()
    await expect(page.getByText('Der er en alvorlig driftsforstyrrelse')).toHaveCount(0)
    await checkShown(page)
    expect((await page.request.get(`${portal.url}/status/alt/atom.xml`)).status()).toBe(200)
  }
  await away()
  await checkPage(page, await page.goto(`${portal.url}/status`))
  await portal.stop('SIGKILL')
  portal = await start()
  expect(portal.output()).toContain('only /status answers')
  await away()
  road.mend()
  await expect(async () => {
    await page.goto(`${portal.url}/status`)
    await expect(page.getByText('Der er en alvorlig driftsforstyrrelse')).toBeVisible({ timeout: 1000 })
  }).toPass()
})
