import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { showStatus, Status } from './status'

/** How NPN-servicen is; `current` says whether the database told so now, or it is what was known at `status.at`. */
export interface KnownStatus {
  /** Null: nobody has ever asked while the database was there. */
  status: Status | null
  current: boolean
}

interface Kept {
  status?: Status
  /** What is on the disk, and of when. */
  written?: { text: string; at: number }
  asking?: Promise<Status>
}

// Next makes several bundles of this module, which shall know the same.
const shared = globalThis as typeof globalThis & { npnStatus?: Kept }
const kept = () => (shared.npnStatus ??= {})

/** Milliseconds a visitor waits for the database before being told what was known. */
const PATIENCE = 2_500
/** How old what is on the disk may be said to be, where nothing has changed. */
const WRITTEN_EVERY = 30_000

/**
 * The status as the database tells it, or while the database is away as it was last told: by this process, or by one
 * before it, from the disk (SM-5). However many ask at once, the database is asked once.
 */
export async function knownStatus(context: Context): Promise<KnownStatus> {
  const store = kept()
  const asking = (store.asking ??= ask(context).finally(() => (store.asking = undefined)))
  try {
    return { status: await within(PATIENCE, asking), current: true }
  } catch {
    store.status ??= await readKept()
    return { status: store.status ?? null, current: false }
  }
}

async function ask(context: Context): Promise<Status> {
  const status = unwrap(await showStatus(context, {}))
  kept().status = status
  await write(status)
  return status
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The database does not answer')), milliseconds)
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}

const file = () => path.join(env().DATA_DIR, 'status.json')

/** A disk that is full or read-only shall not take the page away: then only this process remembers. */
async function write(status: Status): Promise<void> {
  const store = kept()
  const [text, at] = [JSON.stringify(status.messages), status.at.getTime()]
  if (store.written?.text === text && Math.abs(at - store.written.at) < WRITTEN_EVERY) return
  try {
    await mkdir(path.dirname(file()), { recursive: true })
    const fresh = `${file()}.${process.pid}`
    await writeFile(fresh, JSON.stringify(status), { mode: 0o600 })
    await rename(fresh, file())
    store.written = { text, at }
  } catch {
    store.written = undefined
  }
}

async function readKept(): Promise<Status | undefined> {
  try {
    return Status.parse(JSON.parse(await readFile(file(), 'utf8')))
  } catch {
    return undefined
  }
}
