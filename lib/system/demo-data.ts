import { once } from 'node:events'
import pg from 'pg'
import { withServerOption } from '@/lib/env'
import { startChild } from './children'
import { deployDatabase } from './database'
import { Trouble } from './trouble'

const DONE = 'demo data'
const UNFINISHED = 'demo data, unfinished'
// Any number will do, as long as every start takes the same.
const LOCK = 7_026_114_503

type Content = 'empty' | 'real' | typeof DONE | typeof UNFINISHED

/**
 * In the demo everybody may be anybody with one click, so demo and real data must never meet in one database.
 * @throws Trouble naming the way out
 */
export async function refuseMixture(url: string, demo: boolean): Promise<void> {
  const content = await withClient(url, contentOf)
  if (demo && content === 'real') {
    throw new Trouble(
      'The database holds a real portal’s data and this would be a demo: set PUBLIC_URL, SMTP_URL, MAIL_FROM and AUTH_SECRET, or take an empty database.',
    )
  }
  if (!demo && (content === DONE || content === UNFINISHED)) {
    throw new Trouble(DEMO_DATA_IN_PRODUCTION)
  }
}

const DEMO_DATA_IN_PRODUCTION =
  'The database holds demo data and this is no demo, because PUBLIC_URL or SMTP_URL is set: take an empty database.'

/**
 * The same for a program that fills no database: it works on the demo data of a demo, or on none. The mark can be read
 * as the application role too, which sees nobody's rows.
 * @throws Trouble naming the way out
 */
export async function requireKind(url: string, demo: boolean): Promise<void> {
  const found = await withClient(url, markOf)
  if (!found.migrated)
    throw new Trouble('The database is not set up: run "npm run db:deploy" with its owner in DATABASE_URL.')
  if (!demo && found.mark) throw new Trouble(DEMO_DATA_IN_PRODUCTION)
  if (demo && found.mark !== DONE) {
    throw new Trouble(
      'The database holds no demo data and this would be a demo: set PUBLIC_URL, SMTP_URL, MAIL_FROM and AUTH_SECRET, or use "npm start", which makes the demo.',
    )
  }
}

/**
 * Fills a migrated database with the demo data, if it is empty; what a killed start left half done is begun anew.
 * Two starts may do this at once: the second waits.
 * @param appUrl the same database as the application role, which the verbs work as
 */
export async function ensureDemoData(
  url: string,
  appUrl: string,
  env: Record<string, string>,
  say: (line: string) => void,
): Promise<void> {
  await withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const content = await contentOf(client)
    if (content === DONE || content === 'real') return
    const started = performance.now()
    say('Making the demo data …')
    if (content === UNFINISHED) await beginAnew(client, url)
    await mark(client, UNFINISHED)
    // Its thousands of small transactions need not each wait for the disk: the mark that it is done does, and covers them.
    const hurried = (address: string) => withServerOption(address, '-c synchronous_commit=off')
    await seed({ ...env, DATABASE_URL: hurried(url), APP_DATABASE_URL: hurried(appUrl) })
    await mark(client, DONE)
    say(`The demo data is made in ${Math.round((performance.now() - started) / 1000)} s.`)
  })
}

// The mark lies on a table that is the owner's own in every installation, and that a copied database carries along.
async function markOf(client: pg.Client) {
  const { rows } = await client.query<{ mark: typeof DONE | typeof UNFINISHED | null; migrated: boolean }>(
    `select obj_description(place, 'pg_class') as mark, place is not null as migrated
     from to_regclass('public._prisma_migrations') place`,
  )
  return rows[0]!
}

async function contentOf(client: pg.Client): Promise<Content> {
  const { mark } = await markOf(client)
  if (mark) return mark
  const { rows } = await client.query<{ used: boolean }>('select exists (select from app_user) as used')
  return rows[0]?.used ? 'real' : 'empty'
}

async function mark(client: pg.Client, text: typeof DONE | typeof UNFINISHED): Promise<void> {
  await client.query(`comment on table public._prisma_migrations is '${text}'`)
}

async function beginAnew(client: pg.Client, url: string): Promise<void> {
  await client.query(
    'drop schema public cascade; drop schema if exists graphile_worker cascade; create schema public',
  )
  await deployDatabase(url)
}

async function seed(env: Record<string, string>): Promise<void> {
  const lines: string[] = []
  const child = startChild({
    name: 'The demo data',
    args: ['--import', 'tsx', 'lib/system/seed.ts'],
    env,
    onLine: (line) => lines.push(line),
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Trouble(`The demo data could not be made:\n${lines.slice(-40).join('\n')}`)
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
