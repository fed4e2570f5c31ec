import { once } from 'node:events'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { env } from '@/lib/env'
import { ensureClient } from '@/prisma/generate'
import { ensureBuild } from './build'
import { stopChildren } from './children'
import { requireDatabase, UnreachableDatabase } from './database'
import { requireKind } from './demo-data'
import { describeTrouble } from './trouble'
import { choosePort, launchWeb } from './web-server'

/**
 * `npm run web`: one web process for production, of which there may be several. Everything it needs is outside and
 * comes by the environment; the database is brought up to date by `npm run db:deploy`, once, before.
 */
async function main(): Promise<void> {
  const { APP_DATABASE_URL, DATABASE_URL, DATA_DIR, DEMO, HOST, PORT, PORT_GIVEN } = env()
  const port = await choosePort(HOST, PORT, PORT_GIVEN, console.log)
  try {
    await requireDatabase(APP_DATABASE_URL, DATABASE_URL ? 'DATABASE_URL' : 'APP_DATABASE_URL')
    await requireKind(APP_DATABASE_URL, DEMO)
  } catch (error) {
    if (!(error instanceof UnreachableDatabase) || DEMO || !existsSync(path.join(DATA_DIR, 'status.json')))
      throw error
    console.error(`${error.message} Until then only /status answers, with what was last known.`)
  }
  await ensureClient()
  const { directory } = await ensureBuild(console.log)
  const web = await launchWeb({ dev: false, host: HOST, port, directory, env: {} })
  console.log(`The web server listens on ${HOST}:${port}.`)
  const [code, signal] = (await once(web, 'exit')) as [number | null, NodeJS.Signals | null]
  if (stopping) return
  console.error(`The web server died (${signal ?? `exit code ${code}`}).`)
  process.exit(1)
}

let stopping = false
async function stop(): Promise<void> {
  stopping = true
  await stopChildren()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())

await main().catch((error: unknown) => {
  console.error(describeTrouble(error))
  process.exit(1)
})
