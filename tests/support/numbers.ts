import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import pg from 'pg'
import { digest } from '@/lib/door/actor'
import type { UserRole } from '@/lib/door/actor'

/** Two laboratories with a vendor each, four numbers of which the log tells different things, and those who ask. */
export interface LookUpWorld {
  numbers: { found: string; returned: string; twice: string; unknown: string }
  /** Numbers in the first laboratory's series, one after the other. */
  series: string[]
  drawer: string
  secrets: Record<UserRole | 'station' | 'apiKey', string>
  help: { own: string; drawer: string }
  account: string
}

/** Writes the world past the door, in numbers of 15 digits that nobody else uses, with a fresh draw log. */
export async function makeLookUpWorld(databaseUrl: string): Promise<LookUpWorld> {
  const owner = new pg.Client(databaseUrl)
  await owner.connect()
  const base = 900_000_000_000_000n + BigInt(Math.floor(Math.random() * 9_000_000)) * 10_000_000n
  const at = (offset: number) => String(base + BigInt(offset))
  const run = randomUUID().slice(0, 6)
  try {
    const [drawer, asker] = [await aParty(owner, `Tegner ${run}`), await aParty(owner, `Spørger ${run}`)]
    const batch = randomUUID()
    await owner.query(
      `insert into draw_batch (id, source, status, summary, received_by, received_at)
       values ($1, 'api', 'applied', '{}', 'test', now())`,
      [batch],
    )
    const line = (
      party: Party,
      first: number,
      last: number,
      kind: 'draw' | 'return',
      lane: string,
      days: number,
    ) =>
      owner.query(
        `insert into draw (service_id, account, laboratory_id, vendor_id, width, first_value, last_value, count, drawn_at,
           channel, transport, operation, outcome, purpose, lane, batch_id)
         values ($1, $2, $3, $4, 15, $5, $6, $7, now() - make_interval(days => $8), 'webService', 'https', $9, 'done',
           'ordinary', $10, $11)`,
        [
          randomUUID(),
          `lis-${run}`,
          party.laboratory,
          party.vendor,
          at(first),
          at(last),
          last - first + 1,
          days,
          kind,
          lane,
          batch,
        ],
      )
    await line(drawer, 0, 999, 'draw', 'regular', 30)
    await line(drawer, 500, 599, 'return', 'exceptional', 20)
    await line(asker, 700, 799, 'draw', 'exceptional', 10)
    await owner.query('update draw_log_state set last_received_at = now()')
    const secrets = await letIn(owner, asker)
    return {
      numbers: { found: at(5), returned: at(505), twice: at(705), unknown: at(5_000) },
      series: Array.from({ length: 20 }, (_, index) => at(10 + index)),
      drawer: drawer.name,
      secrets,
      help: { own: asker.support, drawer: drawer.support },
      account: `lis-${run}`,
    }
  } finally {
    await owner.end()
  }
}

/** Makes the browser the one with this secret: of a session, or of a station. */
export async function enter(
  page: Page,
  secret: string,
  kind: 'session' | 'station' = 'session',
): Promise<void> {
  await page.goto('/favicon.svg')
  await page.evaluate(([name, value]) => void (document.cookie = `${name}=${value}; Secure; Path=/`), [
    `__Host-npn-${kind}`,
    secret,
  ] as const)
}

type Party = Awaited<ReturnType<typeof aParty>>

async function aParty(owner: pg.Client, word: string) {
  const [vendor, laboratory] = [randomUUID(), randomUUID()]
  const support = `Servicedesk ${word} (test)`
  await owner.query(
    `insert into organisation (id, name, created_at, support_name, support_phone, support_hours)
     values ($1, $2, now(), $3, '70 00 00 00', 'hverdage 8–16')`,
    [vendor, `Leverandør ${word} (test)`, support],
  )
  const name = `Klinisk Biokemi ${word} (test)`
  await owner.query(
    'insert into laboratory (id, name, code, vendor_id, created_at) values ($1, $2, $3, $4, now())',
    [laboratory, name, `T-${laboratory.slice(0, 8)}`, vendor],
  )
  await owner.query(
    `insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from)
     values (gen_random_uuid(), $1, $2, current_date - 400)`,
    [laboratory, vendor],
  )
  return { vendor, laboratory, name, support }
}

async function letIn(owner: pg.Client, { vendor, laboratory }: Party): Promise<LookUpWorld['secrets']> {
  const secret = () => `npn_${randomUUID().replaceAll('-', '')}`
  const user = async (role: UserRole, vendorId: string | null, laboratoryId: string | null) => {
    const [id, session] = [randomUUID(), secret()]
    await owner.query(
      `insert into app_user (id, email, name, role, vendor_id, laboratory_id, created_at)
       values ($1, $2, $3, $4, $5, $6, now())`,
      [id, `${id}@prove.example`, `Prøve ${role}`, role, vendorId, laboratoryId],
    )
    await owner.query(
      `insert into session (id, token_digest, user_id, created_at, last_seen_at, expires_at, user_agent, network,
         second_factor, second_factor_at)
       values (gen_random_uuid(), $1, $2, now(), now(), now() + interval '11 hours', '', '', 'app', now())`,
      [digest(session), id],
    )
    return session
  }
  const [station, apiKey] = [secret(), secret()]
  await owner.query(
    `insert into station (id, name, laboratory_id, vendor_id, token_digest, created_at, set_up_at)
     values (gen_random_uuid(), 'Bænk 3 (test)', $1, $2, $3, now(), now())`,
    [laboratory, vendor, digest(station)],
  )
  await owner.query(
    `insert into api_key (id, name, start, digest, scopes, vendor_id, created_at)
     values (gen_random_uuid(), 'Prøvenøgle', 'npn_', $1, '{numbers:read}', $2, now())`,
    [digest(apiKey), vendor],
  )
  return {
    medcomAdmin: await user('medcomAdmin', null, null),
    medcomReader: await user('medcomReader', null, null),
    vendorAdmin: await user('vendorAdmin', vendor, null),
    vendorUser: await user('vendorUser', vendor, null),
    laboratoryUser: await user('laboratoryUser', null, laboratory),
    station,
    apiKey,
  }
}
