import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { POST as acknowledgeRoute } from '@/app/api/v1/accounts/changes/[cursor]/acknowledgement/route'
import { GET as changesRoute } from '@/app/api/v1/accounts/changes/route'
import { GET as accountsRoute } from '@/app/api/v1/accounts/route'
import { digest, type Scope } from '@/lib/door/actor'
import { askOwner } from './database'

/** An API key as it is stored. */
export async function aKey(key: string, scopes: Scope[], vendorId: string | null = null): Promise<string> {
  await askOwner(
    `insert into api_key (id, name, start, digest, scopes, vendor_id, created_at)
     values (gen_random_uuid(), 'Prøvenøgle', 'npn_', $1, $2, $3, now())`,
    [digest(key), scopes, vendorId],
  )
  return key
}

/** Puts something into the feed for an account, past the verbs: what is wanted, and the change's number. */
export async function wanted(accountId: string, more: object = {}): Promise<string> {
  const [row] = await askOwner<{ number: string }>(
    `with role as materialized (select set_config('role', 'npn_staff', true) as set)
     select npn_account_change(a.id, $2::jsonb || jsonb_build_object('name', a.name)) as number
     from role, account a where set is not null and a.id = $1`,
    [accountId, JSON.stringify({ ...WANTED, ...more })],
  )
  return row!.number
}

const WANTED = {
  environment: 'production',
  state: 'open',
  department: 'Prøveafdelingen',
  purpose: 'automatic',
  mailbox: 'drift@proeve.example',
  vendor: { id: '', name: 'Prøveleverandør', cvr: '12345674' },
  laboratory: null,
  policy: {
    returnBlocked: true,
    manualDrawUntil: null,
    httpsOnlyFrom: null,
    largestDraw: null,
    drawsPerWeek: null,
  },
  credentialAskedAt: null,
  blockedSeries: [],
}

/** Asks one of the feed's addresses, as it is answered. */
export async function askFeed(path: string, key: string, body?: BodyInit | object): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) }
  const text = body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body)
  const init = body === undefined ? { headers } : { method: 'POST', headers, body: text as BodyInit }
  const request = new Request(`http://localhost${path}`, init)
  const cursor = /\/changes\/([^/]+)\/acknowledgement$/.exec(path)?.[1]
  if (cursor)
    return acknowledgeRoute(request, { params: Promise.resolve({ cursor: decodeURIComponent(cursor) }) })
  const route = path.startsWith('/api/v1/accounts/changes') ? changesRoute : accountsRoute
  return route(request, { params: Promise.resolve({}) })
}

/** The key that may have the feed, in tests. */
export const FEED_KEY = 'npn_proevenoegle_til_den_der_henter_konti'

/** What the feed answers, with its status and type. */
export async function feedAnswer(path: string, body?: BodyInit | object, key = FEED_KEY) {
  const response = await askFeed(path, key, body)
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

/** Answers a change as NPN-servicen does. */
export const acknowledgeChange = (
  cursor: string,
  body: BodyInit | object = { outcome: 'done' },
  key = FEED_KEY,
) => feedAnswer(`/api/v1/accounts/changes/${cursor}/acknowledgement`, body, key)

/** The same addresses over HTTP, for a client that is a process of its own. */
export async function serveFeed(): Promise<{ address: string; stop(): void }> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => void parts.push(part))
    request.on('end', () => {
      const key = request.headers.authorization?.replace('Bearer ', '') ?? ''
      const body = request.method === 'POST' ? Buffer.concat(parts).toString() : undefined
      void askFeed(request.url ?? '', key, body).then(async (answered) => {
        response.writeHead(answered.status, { 'content-type': 'application/json' })
        response.end(await answered.text())
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}`, stop: () => void server.close() }
}
