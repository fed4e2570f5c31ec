import path from 'node:path'
import { asApplication, type Environment, readEnvironment } from '@/lib/env'
import { ensureClient } from '@/prisma/generate'
import { announcement } from './announce'
import { ensureBuild } from './build'
import { killChildren, startChild, stopChildren } from './children'
import { demoSecret, prepareDataFolder } from './data-folder'
import { deployDatabase, requireDatabase } from './database'
import { ensureDemoData, refuseMixture } from './demo-data'
import { joinEmbeddedDatabase } from './embedded-database'
import { openMailbox } from './mailbox-server'
import { isAlive } from './processes'
import { prepareSeal } from './seal'
import { keepRunning } from './supervise'
import { describeTrouble, Trouble } from './trouble'
import { choosePort, launchWeb } from './web-server'

const started = performance.now()
const ending = new AbortController()
// What is undone when we end, the last first.
const cleanup: (() => Promise<void>)[] = []
const say = (line: string) => console.log(line)

/** `npm start` and, with --dev, `npm run dev`: everything the portal is made of, in one command. */
async function main(dev: boolean): Promise<void> {
  const environment = readEnvironment(process.env, true)
  prepareDataFolder(environment.DATA_DIR)
  const port = await choosePort(environment.HOST, environment.PORT, environment.PORT_GIVEN, say)
  if (environment.DATABASE_URL) await requireDatabase(environment.DATABASE_URL)
  await ensureClient()
  await prepareSeal(environment)
  const settings = await surroundings(environment)
  const [directory, database] = await Promise.all([
    dev ? '.next-dev' : ensureBuild(say).then((build) => build.directory),
    openDatabase(environment, settings),
  ])
  const env = { ...settings, ...database, PORT: String(port) }
  const web = { dev, host: environment.HOST, port, directory, env }
  await Promise.all([
    keepRunning('The worker', () => launchWorker(env), ending.signal, fail),
    keepRunning('The web server', () => launchWeb(web), ending.signal, fail),
  ])
  const seconds = Math.round((performance.now() - started) / 100) / 10
  say(await announcement(environment, port, database.DATABASE_URL, seconds))
}

/** What every program of ours is told besides the database: a mailbox and a secret are brought where none is given. */
async function surroundings(environment: Environment): Promise<Record<string, string>> {
  const { DATA_DIR, HOST, NPN_ENVIRONMENT } = environment
  const told = { DATA_DIR, HOST, NPN_ENVIRONMENT }
  if (!environment.DEMO) return told
  const mailbox = await openMailbox(path.join(DATA_DIR, 'mail'))
  cleanup.push(mailbox.close)
  const secret = environment.AUTH_SECRET ?? demoSecret(DATA_DIR)
  return { ...told, SMTP_URL: mailbox.url, NPN_MAILBOX: mailbox.url, AUTH_SECRET: secret }
}

async function openDatabase(environment: Environment, settings: Record<string, string>) {
  const { DATA_DIR, DEMO } = environment
  const embedded: Record<string, string> = {}
  let url = environment.DATABASE_URL
  if (!url) {
    const database = await joinEmbeddedDatabase(path.join(DATA_DIR, 'postgres'), { say })
    cleanup.push(database.leave)
    watch(database.pid, database.folder)
    Object.assign(embedded, { NPN_EMBEDDED: database.folder, NPN_START: String(process.pid) })
    url = database.url
  }
  const appUrl = environment.APP_DATABASE_URL || asApplication(url)
  await deployDatabase(url)
  await requireDatabase(appUrl, 'APP_DATABASE_URL')
  await refuseMixture(url, DEMO)
  if (DEMO) await ensureDemoData(url, appUrl, settings, say)
  return { ...embedded, DATABASE_URL: url, APP_DATABASE_URL: appUrl }
}

function watch(pid: number, folder: string): void {
  const timer = setInterval(() => {
    if (isAlive(pid) || ending.signal.aborted) return
    clearInterval(timer)
    fail(new Trouble(`The database has ended: see ${path.join(folder, 'log')}, and start again.`))
  }, 1000)
  timer.unref()
}

function launchWorker(env: Record<string, string>) {
  const worker = startChild({
    name: 'The worker',
    args: ['--import', 'tsx', 'lib/system/worker.ts'],
    env: { ...env, NODE_ENV: 'production' },
  })
  return new Promise<typeof worker>((resolve, reject) => {
    worker.once('message', () => resolve(worker))
    worker.once('exit', (code) => reject(new Trouble(`The worker did not start (exit code ${code}).`)))
  })
}

function fail(error: unknown): void {
  if (ending.signal.aborted) return
  console.error(describeTrouble(error))
  void end(1)
}

async function end(code: number): Promise<void> {
  if (ending.signal.aborted) return
  ending.abort()
  await stopChildren()
  for (const undo of cleanup.reverse())
    await undo().catch((error: unknown) => console.error(describeTrouble(error)))
  process.exit(code)
}

// An npm that is killed cannot pass a signal on: we notice that we are somebody else's child now.
function followNpm(): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void end(0)
  }, 500).unref()
}

// Ctrl-C reaches us twice when npm passes it on as well; a second one that is meant comes later.
function onSignal(): void {
  if (!ending.signal.aborted) asked = performance.now()
  else if (performance.now() - asked > 1000) killChildren()
  void end(0)
}
let asked = 0

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal)
followNpm()
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)
main(process.argv.includes('--dev')).catch(fail)
