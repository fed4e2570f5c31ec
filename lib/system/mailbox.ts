import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'

/** A mail that the demo's mailbox received, as the page /postkasse lists it. */
export interface MessageSummary {
  /** Also its place in time: a later mail has a larger id. */
  id: string
  /** Unix milliseconds of the machine's clock, which is not the demo's. */
  receivedAt: number
  from: string
  to: string[]
  subject: string
}

export interface Message extends MessageSummary {
  text: string
  html: string | undefined
  attachments: { name: string; type: string; bytes: number }[]
}

const ID = /^\d{15}-[0-9a-f]{8}$/
/** The oldest mails are dropped beyond this many. */
const KEPT = 2000

/** The latest mails, newest first. @param folder the mailbox's folder, `mail` in DATA_DIR */
export function listMessages(folder: string, limit = 100): MessageSummary[] {
  return ids(folder)
    .reverse()
    .slice(0, limit)
    .flatMap((id) => readMessage(folder, id) ?? [])
    .map(({ id, receivedAt, from, to, subject }) => ({ id, receivedAt, from, to, subject }))
}

/** One mail, or undefined when there is none of that id. */
export function readMessage(folder: string, id: string): Message | undefined {
  if (!ID.test(id)) return undefined
  try {
    return JSON.parse(readFileSync(path.join(folder, `${id}.json`), 'utf8')) as Message
  } catch {
    return undefined
  }
}

/** The mail as it was received, for whoever wants to see its headers. */
export function readSource(folder: string, id: string): Buffer | undefined {
  const file = path.join(folder, `${id}.eml`)
  return ID.test(id) && existsSync(file) ? readFileSync(file) : undefined
}

/** Keeps a mail. Its summary is written last, so nobody lists half a mail. */
export async function storeMessage(folder: string, message: Message, source: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  writeFileSync(path.join(folder, `${message.id}.eml`), source, { mode: 0o600 })
  const unfinished = path.join(folder, `${message.id}.new`)
  writeFileSync(unfinished, JSON.stringify(message), { mode: 0o600 })
  renameSync(unfinished, path.join(folder, `${message.id}.json`))
  for (const id of ids(folder).slice(0, -KEPT)) {
    for (const ending of ['json', 'eml']) rmSync(path.join(folder, `${id}.${ending}`), { force: true })
  }
}

function ids(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && ID.test(name.slice(0, -5)))
    .map((name) => name.slice(0, -5))
    .sort()
}
