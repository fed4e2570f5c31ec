import { inject } from 'vitest'
import { cloneDatabase, type Clone } from './clones'
import { DEMO, EMPTY } from './test-server'

interface Kept {
  npnEnvironment?: unknown
  npnTestFile?: { surroundings: NodeJS.ProcessEnv; clone: Clone }
}

// Runs before each test file: it has a database to itself. Files that follow each other in one process share what is loaded, so
// what the one before opened is closed, and its surroundings are gone. Nothing of lib is loaded before the first file, which may
// want to put something else in its place.
const kept = globalThis as Kept
if (kept.npnTestFile) await leave(kept.npnTestFile)
const surroundings = kept.npnTestFile?.surroundings ?? { ...process.env }
const server = inject('testServer')
const clone = await cloneDatabase(server, process.env.NPN_TEST_TEMPLATE === DEMO ? DEMO : EMPTY)
kept.npnTestFile = { surroundings, clone }
process.env.DATABASE_URL = clone.url
process.env.APP_DATABASE_URL = clone.appUrl
process.env.DATA_DIR = server.dataDir

async function leave(file: NonNullable<Kept['npnTestFile']>): Promise<void> {
  const { closeMail } = await import('@/lib/mail')
  const { disconnect } = await import('@/lib/db/client')
  closeMail()
  await disconnect()
  // One that the server's own housekeeping is in cannot be dropped: it goes with the server.
  await file.clone.drop().catch(() => undefined)
  for (const name of Object.keys(process.env)) if (!(name in file.surroundings)) delete process.env[name]
  Object.assign(process.env, file.surroundings)
  delete kept.npnEnvironment
}
