import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { withFileLock } from '@/lib/system/file-lock'
import { Trouble } from '@/lib/system/trouble'
import { schemaFiles } from './files'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const GENERATED = path.join(ROOT, 'lib/db/generated')
const STAMP = path.join(GENERATED, '.stamp')

/**
 * Generates the Prisma client if the schema (or Prisma) is another than at the last time. Done at every start, test
 * and build, so nobody works with a client of yesterday's schema and nothing is run at install time.
 */
export async function ensureClient(): Promise<void> {
  const stamp = clientStamp()
  if (isCurrent(stamp)) return
  await withFileLock(path.join(ROOT, '.build/generate.lock'), async () => {
    if (isCurrent(stamp)) return
    rmSync(STAMP, { force: true })
    generate()
    writeFileSync(STAMP, stamp)
  })
}

const isCurrent = (stamp: string) => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp

function clientStamp(): string {
  const hash = createHash('sha256').update(readFileSync(path.join(ROOT, 'node_modules/prisma/package.json')))
  for (const file of schemaFiles()) hash.update(file.path).update(file.content)
  return hash.digest('hex')
}

function generate(): void {
  const made = spawnSync(process.execPath, ['node_modules/prisma/build/index.js', 'generate', '--no-hints'], {
    cwd: ROOT,
    encoding: 'utf8',
    // Generating needs no engine; a name is given so that none is downloaded.
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  if (made.status === 0) return
  throw new Trouble(
    `The Prisma client could not be generated:\n${made.error?.message ?? `${made.stdout}${made.stderr}`.trim()}`,
  )
}
