import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { withFileLock } from './file-lock'
import { freePort } from './ports'
import { postgresBinaries } from './postgres-binaries'
import { folderElsewhere, mayEnter, postgresUser } from './postgres-user'
import { createCluster, lastWords, launch, runningServer, type ServerFiles, stopServer } from './postmaster'
import { identityIsAlive, isAlive, pause, processIdentity } from './processes'
import { Trouble } from './trouble'

export type EmbeddedDatabase = {
  /** The owner of the database `npn`: no superuser, as in production. */
  url: string
  /** The same server's superuser, in the database `postgres`. */
  superUrl: string
  pid: number
  /** Where its files lie. */
  folder: string
  /** We no longer need it. The last one to leave stops the server. */
  leave(): Promise<void>
}

/**
 * Joins the PostgreSQL server of a folder: starts it (and makes it, the first time), or uses the one that another
 * start or a killed one left running there. Several starts may share one folder.
 * @param settings PostgreSQL settings, used if it is we who start the server
 * @throws Trouble with one line for the person at the terminal
 */
export async function joinEmbeddedDatabase(
  folder: string,
  {
    settings = {},
    say = () => undefined,
  }: { settings?: Record<string, string>; say?: (line: string) => void } = {},
): Promise<EmbeddedDatabase> {
  const user = postgresUser()
  const place = prepareFolder(path.resolve(folder), say)
  const files = {
    data: path.join(place, 'data'),
    password: path.join(place, 'password'),
    log: path.join(place, 'log'),
  }
  return withFileLock(path.join(place, 'lock'), async () => {
    const password = readOrMakePassword(files.password)
    let server = await answering(files, password)
    if (!server) {
      const binaries = postgresBinaries(user)
      if (binaries.movedTo)
        say(`PostgreSQL's programs cannot run from node_modules here and were copied to ${binaries.movedTo}.`)
      createCluster(binaries, user, files)
      server = await startServer((port) => launch(binaries, user, files, port, settings), files, password)
    }
    const superUrl = address('postgres', password, server.port, 'postgres')
    await makeOwnerAndDatabase(superUrl, password)
    writeFileSync(path.join(place, 'users', processIdentity(process.pid)), '')
    const url = address('npn_owner', password, server.port, 'npn')
    const { pid } = server
    return { url, superUrl, pid, folder: place, leave: () => leaveEmbeddedDatabase(place, process.pid) }
  })
}

/** Takes a process off the list of those who use the server of `place`, and stops the server when nobody is left. */
export async function leaveEmbeddedDatabase(place: string, pid: number): Promise<void> {
  const users = path.join(place, 'users')
  if (!existsSync(users)) return
  await withFileLock(path.join(place, 'lock'), async () => {
    for (const name of readdirSync(users)) {
      if (Number.parseInt(name, 10) === pid || !identityIsAlive(name))
        rmSync(path.join(users, name), { force: true })
    }
    if (readdirSync(users).length > 0) return
    const server = runningServer(path.join(place, 'data'))
    if (server) await stopServer(server.pid)
  })
}

function prepareFolder(wanted: string, say: (line: string) => void): string {
  const user = postgresUser()
  if (!existsSync(wanted)) {
    mkdirSync(wanted, { recursive: true })
    chmodSync(wanted, 0o755)
  }
  let place = wanted
  if (!mayEnter(user, wanted)) {
    place = folderElsewhere(wanted)
    say(
      `PostgreSQL runs as the user "${user?.name}", who may not enter ${wanted}: the database lies in ${place} instead.`,
    )
  }
  mkdirSync(path.join(place, 'users'), { recursive: true })
  return place
}

function readOrMakePassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

async function answering(
  files: ServerFiles,
  password: string,
): Promise<{ pid: number; port: number } | undefined> {
  const server = runningServer(files.data)
  if (!server) return undefined
  if (await answers(server.pid, server.port, password, 10_000)) return server
  await stopServer(server.pid)
  return undefined
}

async function startServer(start: (port: number) => number, files: ServerFiles, password: string) {
  // Once more if the port was taken in between, or the memory of a killed server is not yet given back.
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const port = await freePort()
    const pid = start(port)
    if (pid && (await answers(pid, port, password, 60_000))) return { pid, port }
    if (pid) await stopServer(pid)
    await pause(500 * attempt)
  }
  throw new Trouble(
    `The database did not start (${lastWords(files.log)}): see ${files.log}, or set DATABASE_URL to a PostgreSQL of your own.`,
  )
}

async function answers(pid: number, port: number, password: string, milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds
  while (isAlive(pid) && performance.now() < until) {
    const client = new pg.Client(address('postgres', password, port, 'postgres'))
    client.on('error', () => undefined)
    try {
      await client.connect()
      return true
    } catch {
      await pause(30)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
  return false
}

async function makeOwnerAndDatabase(superUrl: string, password: string): Promise<void> {
  const client = new pg.Client(superUrl)
  await client.connect()
  try {
    const role = await client.query("select from pg_roles where rolname = 'npn_owner'")
    if (!role.rowCount)
      await client.query(`create role npn_owner login createrole createdb password '${password}'`)
    const database = await client.query("select from pg_database where datname = 'npn'")
    if (!database.rowCount) await client.query('create database npn owner npn_owner')
  } finally {
    await client.end()
  }
}

function address(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`
}
