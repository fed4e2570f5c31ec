import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { disconnect } from '@/lib/db/client'
import { readEnvironment } from '@/lib/env'
import { applyApprovalList, receiveApprovalList } from '@/lib/systems'
import { describePreview } from '@/lib/systems/approval-text'
import { LARGEST_LIST } from '@/lib/systems/schemas'
import { joinEmbeddedDatabase } from './embedded-database'
import { describeTrouble, Trouble } from './trouble'

const USAGE = 'Use: npm run import:approvals -- <file> [--apply]'

/**
 * `npm run import:approvals -- <file> [--apply]`: shows what MedCom's approval list would change, and applies it when
 * told to (PA-2). Works on the database of the environment, else on the one `npm start` keeps in DATA_DIR.
 */
async function main(words: string[]): Promise<void> {
  const files = words.filter((word) => !word.startsWith('-'))
  const options = words.filter((word) => word.startsWith('-'))
  const [file] = files
  if (!file || files.length > 1 || options.some((option) => option !== '--apply')) throw new Trouble(USAGE)
  const content = read(file)
  const leave = await openDatabase()
  try {
    await importList(path.basename(file), content, options.length > 0)
  } finally {
    await disconnect()
    await leave()
  }
}

function read(file: string): Uint8Array<ArrayBuffer> {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new Trouble(`There is no file ${file}: correct its name.`)
  if (statSync(file).size > LARGEST_LIST)
    throw new Trouble(`${file} is larger than 2 MB: it is no approval list.`)
  return new Uint8Array(readFileSync(file))
}

async function openDatabase(): Promise<() => Promise<void>> {
  if (process.env.DATABASE_URL || process.env.APP_DATABASE_URL) return async () => undefined
  const { DATA_DIR } = readEnvironment(process.env, true)
  const folder = path.join(DATA_DIR, 'postgres')
  if (!existsSync(folder))
    throw new Trouble(`There is no portal in ${DATA_DIR}: run npm start first, or set DATABASE_URL.`)
  const database = await joinEmbeddedDatabase(folder)
  process.env.DATABASE_URL = database.url
  return () => database.leave()
}

async function importList(fileName: string, file: Uint8Array<ArrayBuffer>, apply: boolean): Promise<void> {
  const context = { actor: { kind: 'system', task: 'import:approvals' } } as const
  const received = await receiveApprovalList(context, { fileName, file })
  if (!received.ok) throw new Trouble(messageOf(received.fault))
  const { id, known, preview } = received.value
  console.log(describePreview(preview).join('\n'))
  if (known === 'applied')
    return console.log('\nPræcis denne fil er allerede taget i brug. Der er intet at gøre.')
  if (!apply) return console.log('\nIntet er ændret. Tilføj --apply for at tage listen i brug.')
  const applied = await applyApprovalList(context, { id })
  if (!applied.ok) throw new Trouble(messageOf(applied.fault))
  console.log('\nListen er taget i brug.')
}

function messageOf(fault: { message: string; fields?: Record<string, string> }): string {
  return Object.values(fault.fields ?? {})[0] ?? fault.message
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(describeTrouble(error))
  process.exitCode = 1
})
