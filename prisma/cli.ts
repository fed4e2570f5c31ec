import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deployDatabase } from '@/lib/system/database'
import { joinEmbeddedDatabase } from '@/lib/system/embedded-database'
import { describeTrouble } from '@/lib/system/trouble'
import { MIGRATIONS } from './files'
import { pendingSql } from './migrate'

const USAGE = 'Use: npm run db:new <name in snake_case> | npm run db:deploy | npm run db:check'

async function main(command: string | undefined, name: string | undefined): Promise<number> {
  if (command === 'deploy') return withDatabase(deploy)
  if (command === 'check') return withDatabase(check)
  if (command === 'new' && name && /^[a-z][a-z0-9_]*$/.test(name))
    return withDatabase((url) => create(url, name))
  console.error(USAGE)
  return 1
}

async function deploy(url: string): Promise<number> {
  const applied = await deployDatabase(url)
  console.log(applied.length ? `Applied:\n${applied.join('\n')}` : 'Every migration was applied already.')
  return 0
}

async function check(url: string): Promise<number> {
  const sql = await pendingSql(url)
  if (sql === null) console.log('The migrations lead to exactly the schema.')
  else
    console.error(`The schema has changes without a migration (make it with npm run db:new <name>):\n${sql}`)
  return sql === null ? 0 : 1
}

async function create(url: string, name: string): Promise<number> {
  const sql = await pendingSql(url)
  if (sql === null) {
    console.log('The migrations lead to exactly the schema: there is nothing to migrate.')
    return 0
  }
  const folder = path.join(MIGRATIONS, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  console.log(path.relative(process.cwd(), path.join(folder, 'migration.sql')))
  return 0
}

async function withDatabase(work: (url: string) => Promise<number>): Promise<number> {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL)
  const folder = mkdtempSync(path.join(tmpdir(), 'npn-migrate-'))
  chmodSync(folder, 0o755)
  const database = await joinEmbeddedDatabase(folder, { settings: { fsync: 'off' } })
  try {
    return await work(database.url)
  } finally {
    await database.leave()
    rmSync(folder, { recursive: true, force: true })
  }
}

const [command, name] = process.argv.slice(2)
process.exitCode = await main(command, name).catch((error: unknown) => {
  console.error(describeTrouble(error))
  return 1
})
