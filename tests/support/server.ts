import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync, existsSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrateQueue } from '@/lib/jobs/queue'
import { ensureDemoSeal } from '@/lib/pdf'
import { joinEmbeddedDatabase } from '@/lib/system/embedded-database'
import { runningServer, stopServer } from '@/lib/system/postmaster'
import { identityIsAlive, processIdentity } from '@/lib/system/processes'
import { deployMigrations } from '@/prisma/migrate'
import { EMPTY, inDatabase, type TestServer } from './test-server'

/** What the folders of test runs are called. */
export const PREFIX = 'npn-test-'
// Nothing of a test run is worth keeping, so nothing waits for the disk.
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
}

/**
 * Starts PostgreSQL for one test run, or takes the one that `npm test` started for all of them. What an earlier run
 * left that was killed is cleared away first.
 */
export async function startTestServer(): Promise<{ server: TestServer; stop(): Promise<void> }> {
  const given = process.env.NPN_TEST_SERVER
  if (given) return { server: JSON.parse(given) as TestServer, stop: async () => undefined }
  await sweep()
  const folder = mkdtempSync(path.join(tmpdir(), PREFIX))
  chmodSync(folder, 0o755)
  writeFileSync(path.join(folder, 'run'), processIdentity(process.pid))
  const database = await joinEmbeddedDatabase(path.join(folder, 'postgres'), { settings: SETTINGS })
  await ensureDemoSeal(folder)
  const server = { url: database.url, superUrl: database.superUrl, dataDir: folder }
  await makeTemplate(server)
  process.env.NPN_TEST_SERVER = JSON.stringify(server)
  const stop = async () => {
    delete process.env.NPN_TEST_SERVER
    await stopServer(database.pid)
    rmSync(folder, { recursive: true, force: true })
  }
  return { server, stop }
}

async function makeTemplate({ url }: Pick<TestServer, 'url'>): Promise<void> {
  const owner = new pg.Client(url)
  await owner.connect()
  try {
    await owner.query(`create database ${EMPTY}`)
  } finally {
    await owner.end()
  }
  await deployMigrations(inDatabase(url, EMPTY), migrateQueue)
}

async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const folder = path.join(tmpdir(), name)
    const run = path.join(folder, 'run')
    if (!name.startsWith(PREFIX) || !existsSync(run) || identityIsAlive(readFileSync(run, 'utf8'))) continue
    const left = runningServer(path.join(folder, 'postgres/data'))
    if (left) await stopServer(left.pid)
    rmSync(folder, { recursive: true, force: true })
  }
}
