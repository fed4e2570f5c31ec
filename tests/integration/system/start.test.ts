import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { joinEmbeddedDatabase } from '@/lib/system/embedded-database'
import { listMessages } from '@/lib/system/mailbox'
import { commandLine, isAlive } from '@/lib/system/processes'
import { runningServer } from '@/lib/system/postmaster'
import { beginStart, type Portal, type PortalOptions, printed, startPortal } from '@/tests/support/portal'
import { descendants, survivors } from '@/tests/support/process-tree'
import { copyProject, type ProjectCopy } from '@/tests/support/project-copy'

let copy: ProjectCopy | undefined
let data: string
const open: Portal[] = []

beforeAll(async () => {
  data = mkdtempSync(path.join(tmpdir(), 'npn-data-'))
  chmodSync(data, 0o755)
  copy = await copyProject()
}, 300_000)
afterEach(async () => {
  for (const portal of open.splice(0)) await portal.stop('SIGKILL')
})
afterAll(async () => {
  const left = runningServer(path.join(data, 'postgres/data'))
  if (left) process.kill(left.pid, 'SIGKILL')
  copy?.remove()
  rmSync(data, { recursive: true, force: true })
})

async function start(options: PortalOptions = {}): Promise<Portal> {
  const portal = await startPortal({ folder: copy?.folder, dataDir: data, ...options })
  open.push(portal)
  return portal
}

/** A start that is to fail: its exit code and what it printed. */
async function failedStart(env: Record<string, string>): Promise<{ code: number | null; lines: string[] }> {
  const portal = await beginStart({ folder: copy?.folder, dataDir: path.join(data, 'not-used'), env })
  const code = await new Promise<number | null>((resolve) => portal.process.on('close', resolve))
  return { code, lines: portal.output().trim().split('\n') }
}

async function status(portal: Portal): Promise<number> {
  const answer = await fetch(`${portal.url}/tilgaengelighed`, { redirect: 'manual' })
  await answer.arrayBuffer()
  return answer.status
}

const postgres = () => runningServer(path.join(data, 'postgres/data'))

test('the first start makes everything; SIGTERM leaves no process and no changed file behind', async () => {
  const before = copy?.fingerprint()
  const portal = await start()
  expect(portal.output()).toContain('THIS IS A DEMO')
  expect(await status(portal)).toBe(200)
  const processes = [...descendants(portal.process.pid ?? 0), postgres()?.pid ?? 0]
  expect(processes.length).toBeGreaterThan(3)
  expect(await portal.stop('SIGTERM')).toBe(0)
  expect(await survivors(processes)).toEqual([])
  expect(copy?.fingerprint()).toBe(before)
}, 300_000)

// What is asked of one start, which takes seconds, in the order of its life.
describe('a second start', () => {
  let portal: Portal
  let secret: string
  let took: number
  beforeAll(async () => {
    secret = readFileSync(path.join(data, 'auth-secret'), 'utf8')
    const began = performance.now()
    portal = await startPortal({ folder: copy?.folder, dataDir: data })
    took = performance.now() - began
  })
  afterAll(() => portal.stop('SIGKILL'))

  test('takes less than 15 seconds and keeps the data', () => {
    expect(took).toBeLessThan(15_000)
    expect(portal.output()).not.toMatch(/Building|Making the demo data/)
    expect(readFileSync(path.join(data, 'auth-secret'), 'utf8')).toBe(secret)
  })

  test('has what is mailed in the demo arrive in the mailbox', async () => {
    const worker =
      descendants(portal.process.pid ?? 0).find((pid) => commandLine(pid)?.includes('worker.ts')) ?? 0
    const url = /SMTP_URL=([^\0]+)/.exec(readFileSync(`/proc/${worker}/environ`, 'utf8'))?.[1]
    const mail = { from: 'a@demo.example', to: 'b@demo.example', subject: 'Prøve på Ærø', text: 'Æblegrød' }
    await nodemailer.createTransport(url ?? '').sendMail(mail)
    expect(listMessages(path.join(data, 'mail'))[0]).toMatchObject({
      to: ['b@demo.example'],
      subject: 'Prøve på Ærø',
    })
  })

  test('starts a web server that dies again, and ends well', async () => {
    const web = descendants(portal.process.pid ?? 0).find((pid) => commandLine(pid)?.includes('next'))
    process.kill(web ?? 0, 'SIGKILL')
    await printed(portal, 'The web server died (SIGKILL) and is started again in 1 s.')
    await expect.poll(() => status(portal).catch(() => 0), { timeout: 15_000 }).toBe(200)
    expect(await portal.stop('SIGINT')).toBe(0)
  })
})

test('npm start passes the signal on and ends well', async () => {
  const portal = await start({ npm: true })
  const processes = descendants(portal.process.pid ?? 0)
  expect(processes.length).toBeGreaterThan(4)
  expect(await portal.stop('SIGTERM')).toBe(0)
  expect(await survivors(processes)).toEqual([])
})

test('two starts from one clone share the database; the last one to leave stops it', async () => {
  const [one, other] = await Promise.all([start(), start()])
  expect([await status(one), await status(other)]).toEqual([200, 200])
  const server = postgres()
  await one.stop()
  expect(await status(other)).toBe(200)
  expect(postgres()).toEqual(server)
  await other.stop()
  expect(await survivors([server?.pid ?? 0])).toEqual([])
})

test('when the start is killed its programs end, and the next start goes on', async () => {
  const portal = await start()
  const processes = [...descendants(portal.process.pid ?? 0), postgres()?.pid ?? 0]
  await portal.stop('SIGKILL')
  expect(await survivors(processes)).toEqual([])
  expect(await status(await start())).toBe(200)
})

test('a database left without anybody is taken over by the next start', async () => {
  const portal = await start()
  const server = postgres()
  const programs = descendants(portal.process.pid ?? 0).filter(
    (pid) => !commandLine(pid)?.includes('postgres'),
  )
  for (const pid of [portal.process.pid ?? 0, ...programs]) process.kill(pid, 'SIGKILL')
  expect(await survivors(programs)).toEqual([])
  expect(isAlive(server?.pid ?? 0)).toBe(true)
  const next = await start()
  expect(await status(next)).toBe(200)
  await next.stop()
  expect(await survivors([server?.pid ?? 0])).toEqual([])
})

test.runIf(process.getuid?.() === 0)(
  'a database that its user may not reach lies elsewhere, and that is said',
  async () => {
    const closed = mkdtempSync(path.join(tmpdir(), 'npn-closed-'))
    const lines: string[] = []
    const database = await joinEmbeddedDatabase(path.join(closed, 'postgres'), {
      say: (line) => lines.push(line),
    })
    await database.leave()
    expect(lines).toEqual([expect.stringContaining(`the database lies in ${database.folder} instead.`)])
    rmSync(closed, { recursive: true })
    rmSync(database.folder, { recursive: true })
  },
)

test('a port that is asked for and taken gives one line', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const { code, lines } = await failedStart({ PORT: String(port) })
  server.close()
  expect(code).toBe(1)
  expect(lines).toEqual([
    `Port ${port} is taken by another program: stop that program, or set PORT to another port.`,
  ])
})

test('a database that cannot be reached gives one line, without the password', async () => {
  const { code, lines } = await failedStart({ DATABASE_URL: 'postgresql://owner:secret@127.0.0.1:1/npn' })
  expect(code).toBe(1)
  expect(lines).toEqual([
    expect.stringMatching(/^The database at 127\.0\.0\.1:1 cannot be reached \(ECONNREFUSED\): /),
  ])
})

test('each variable that is malformed or missing gives one line', async () => {
  const { code, lines } = await failedStart({ PORT: 'http', DATABASE_URL: 'mysql://x' })
  expect(code).toBe(1)
  expect(lines).toEqual([
    expect.stringMatching(/^DATABASE_URL is malformed: /),
    expect.stringMatching(/^PORT is malformed: /),
  ])
  const production = await failedStart({ PUBLIC_URL: 'https://npn.example.dk' })
  expect(production.lines.map((line) => line.split(' ')[0])).toEqual([
    'SMTP_URL',
    'MAIL_FROM',
    'AUTH_SECRET',
    'SEAL_CERTIFICATE',
  ])
})

test('a data folder that cannot be made gives one line', async () => {
  const file = path.join(data, 'a-file')
  writeFileSync(file, '')
  const { code, lines } = await failedStart({ DATA_DIR: path.join(file, 'data') })
  expect(code).toBe(1)
  expect(lines).toEqual([
    expect.stringMatching(/^The folder .+ cannot be made or written \(ENOTDIR\): set DATA_DIR /),
  ])
})
