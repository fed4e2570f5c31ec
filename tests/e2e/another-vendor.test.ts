import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import pg from 'pg'
import { expect, test } from '../support/e2e'
import { signInAs } from '../support/sign-in'

const PORTAL = path.resolve(import.meta.dirname, '../../app/(portal)')

/** Whose id stands in the addresses of a place: a table, or why there is nothing of another vendor's to ask for. */
const KINDS: Record<string, string> = {
  aftaler: 'agreement',
  alarmer: 'alarm',
  certificering: 'certification',
  'indstillinger/brugere': 'app_user',
  'indstillinger/stationer': 'station',
  kontaktpersoner: 'contact',
  'kontaktpersoner/daekning': 'organisation',
  'kontaktpersoner/gennemgang': 'organisation',
  konti: 'account',
  'konti/mange': 'register_import',
  'konti/postkasser': 'mailbox',
  'krav/laboratorium': 'laboratory',
  'krav/leverandoer': 'organisation',
  laboratorier: 'laboratory',
  leverandoerer: 'organisation',
  'servicemeddelelser/modtagere': 'organisation',
  'servicemeddelelser/webhooks': 'webhook_endpoint',
  systemer: 'system',
  traekninger: 'draw',
}
/** Their own, or everybody's, or MedCom's alone. */
const NOBODYS = [
  'aftaler/skabeloner',
  'aftaler/vilkaar',
  'alarmer/regler',
  'indstillinger/alarmmodtagere',
  'indstillinger/beskedmodtagere',
  'indstillinger/beskedtekster',
  'indstillinger/efterfoelgelse',
  'indstillinger/kontaktfunktioner',
  'indstillinger/krav',
  'indstillinger/noegler',
  'konti/register',
  'min-profil/fjern',
  'min-profil/omdoeb',
  'opslag',
  // Whom a message is for, and that nobody else learns of it: tests/integration/messages/life.test.ts.
  'servicemeddelelser',
  'systemer/godkendelsesliste',
  'traekninger/indlaes',
  'traekninger/karantaene',
]
/** What lists and files can be asked for, by the words of their addresses. */
const LISTS = [
  '/konti',
  '/konti/ny',
  '/kontaktpersoner',
  '/kontaktpersoner/ny',
  '/alarmer',
  '/kan-traekke',
  '/krav/laboratorier',
  '/laboratorier',
  '/traekninger/beholdning',
  '/aftaler',
]
const FILES = [
  '/alarmer/csv',
  '/konti/csv',
  '/krav/laboratorier/csv',
  '/kontaktpersoner/csv',
  '/kontaktpersoner/bilag-3/hent',
  '/laboratorier/csv',
  '/aftaler/csv',
  '/traekninger/beholdning/csv',
  '/traekninger/csv',
]
const ASKED = { leverandoer: 'organisation', laboratorium: 'laboratory' }

test('whatever address a vendor asks for, another’s record is answered as one that is not there', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const name = await signInAs(page, 'vendorAdmin')
  const { own, theirs } = await vendorsOf(name)
  expect((await ask(page.request, '/leverandoerer/ID', own)).status).toBe(200)
  const addresses = [...pagesOfRecords(), ...listsAbout()]
  expect(addresses.length).toBeGreaterThan(70)
  for (const { address, table } of addresses) {
    const id = theirs.get(table)!
    const nobodys = table === 'draw' ? '999999999' : randomUUID()
    const [said, none] = await Promise.all([
      ask(page.request, address, id),
      ask(page.request, address, nobodys),
    ])
    expect.soft(said, address).toEqual(none)
  }
})

/** Every address of the portal with a record in it, as the folders name them. */
function pagesOfRecords(): { address: string; table: string }[] {
  const files = readdirSync(PORTAL, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\[.*(page\.tsx|route\.ts)$/.test(file),
  )
  return files.flatMap((file) => {
    const folder = path.dirname(file)
    const place = folder.slice(0, folder.indexOf('/['))
    if (NOBODYS.includes(place)) return []
    const table = KINDS[place]
    if (!table) throw new Error(`Say in this test whose records stand under /${place}.`)
    const [first] = /\[\w+\]/.exec(folder)!
    return [{ address: `/${folder.replace(first, 'ID').replace(/\[\w+\]/g, '1')}`, table }]
  })
}

function listsAbout(): { address: string; table: string }[] {
  return [...LISTS, ...FILES].flatMap((list) =>
    Object.entries(ASKED).map(([word, table]) => ({ address: `${list}?${word}=ID`, table })),
  )
}

/** The status and what is to be read, without what each answer has of its own. */
async function ask(request: APIRequestContext, address: string, id: string) {
  const response = await request.get(address.replace('ID', id), { maxRedirects: 0 })
  const { location = '', 'content-disposition': file = '', 'content-type': type = '' } = response.headers()
  const text = /^text\//.test(type) ? await response.text() : ''
  const body = text.replace(/<script\b[^>]*>.*?<\/script>|<link\b[^>]*>| nonce="[^"]*"/gs, '')
  const said = { status: response.status(), type, location, file, body }
  return JSON.parse(JSON.stringify(said).replaceAll(id, 'ID')) as typeof said
}

/** The vendor of the one who has signed in, and a record of another's in each table, which theirs has nothing to do with. */
async function vendorsOf(person: string): Promise<{ own: string; theirs: Map<string, string> }> {
  const client = new pg.Client(process.env.NPN_E2E_DATABASE_URL)
  await client.connect()
  const one = async (sql: string, ...values: string[]) =>
    (await client.query<{ id: string }>(`${sql} limit 1`, values)).rows[0]?.id
  try {
    const own = await one('select vendor_id as id from app_user where name = $1', person)
    const other = await one(
      `select id from organisation v where id <> $1 and exists (select from contact c where c.vendor_id = v.id)
         and exists (select from account a where a.vendor_id = v.id) and exists (select from agreement a where a.vendor_id = v.id)`,
      own!,
    )
    const theirs = new Map([['organisation', other!]])
    for (const table of Object.values(KINDS).filter((kind) => kind !== 'organisation')) {
      const never = `not exists (select from laboratory_vendor v where v.laboratory_id = t.id and v.vendor_id = $2::uuid)`
      const hidden = table === 'laboratory' ? never : '$2::text is not null'
      // The newest: the first draw is number 1, which stands everywhere in a page and not only as its id.
      const id = await one(
        `select id::text from "${table}" t where vendor_id = $1 and ${hidden} order by t.id desc`,
        other!,
        own!,
      )
      theirs.set(table, id ?? randomUUID())
    }
    return { own: own!, theirs }
  } finally {
    await client.end()
  }
}
