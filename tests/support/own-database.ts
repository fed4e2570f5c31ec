import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { asApplication } from '@/lib/env'
import { migrateQueue } from '@/lib/jobs/queue'
import { joinEmbeddedDatabase } from '@/lib/system/embedded-database'
import { postgresBinaries } from '@/lib/system/postgres-binaries'
import { postgresUser } from '@/lib/system/postgres-user'
import { launch, runningServer, stopServer } from '@/lib/system/postmaster'
import { hasEnded, pause, processIdentity } from '@/lib/system/processes'
import { deployMigrations } from '@/prisma/migrate'
import { PREFIX } from './server'

/**
 * A PostgreSQL of one's own, with the settings of production unless others are given, that can be stopped and started at the
 * same address: *fast* as an operator does it, *immediate* as when it is killed and has its log to repair itself by.
 */
export async function ownDatabase(settings: Record<string, string> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}own-`))
  chmodSync(folder, 0o755)
  // What is left where this is killed is cleared away with what other runs left.
  writeFileSync(path.join(folder, 'run'), processIdentity(process.pid))
  const { url, folder: place } = await joinEmbeddedDatabase(path.join(folder, 'postgres'), { settings })
  await deployMigrations(url, migrateQueue)
  const files = {
    data: path.join(place, 'data'),
    password: path.join(place, 'password'),
    log: path.join(place, 'log'),
  }
  const port = Number(new URL(url).port)
  const user = postgresUser()

  /** Asks as the owner, by a connection of its own; while the server starts, until it answers. */
  async function ask<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    for (let tries = 0; ; tries += 1) {
      const client = new pg.Client(url)
      client.on('error', () => undefined)
      try {
        await client.connect()
        return (await client.query<Row>(sql, values)).rows
      } catch (error) {
        if (tries > 200) throw error
        await pause(50)
      } finally {
        await client.end().catch(() => undefined)
      }
    }
  }
  return {
    url,
    appUrl: asApplication(url),
    dataDir: folder,
    ask,
    async restart(how: 'fast' | 'immediate'): Promise<void> {
      const server = runningServer(files.data)!
      process.kill(server.pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
      if (!(await hasEnded(server.pid, 20_000))) throw new Error('PostgreSQL did not stop')
      launch(postgresBinaries(user), user, files, port, settings)
      await ask('select 1')
    },
    async stop(): Promise<void> {
      const server = runningServer(files.data)
      if (server) await stopServer(server.pid)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
