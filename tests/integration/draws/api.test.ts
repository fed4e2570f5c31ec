import { beforeAll, describe, expect, test, vi } from 'vitest'
import { POST } from '@/app/api/v1/draws/route'
import { digest, type Scope } from '@/lib/door/actor'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, quarantine } from '@/tests/support/draws'
import { setClock } from '@/tests/support/outcomes'
import { aVendor } from '@/tests/support/people'

const KEY = 'npn_proevenoegle_med_ret_til_traekningsloggen'
let lab: Awaited<ReturnType<typeof aDrawer>>

async function aKey(key: string, scopes: Scope[], vendorId: string | null = null) {
  await askOwner(
    `insert into api_key (id, name, start, digest, scopes, vendor_id, created_at)
     values (gen_random_uuid(), 'Prøve', 'npn_', $1, $2, $3, now())`,
    [digest(key), scopes, vendorId],
  )
  return key
}

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  lab = await aDrawer()
  await aKey(KEY, ['draws:write'])
})

async function post(body: BodyInit, { key = KEY, type = 'application/x-ndjson' } = {}) {
  const headers = new Headers({ 'content-type': type, ...(key && { authorization: `Bearer ${key}` }) })
  const request = new Request('http://localhost/api/v1/draws', { method: 'POST', headers, body })
  const response = await POST(request, { params: Promise.resolve({}) })
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() }
}

const ndjson = (...lines: unknown[]) => lines.map((line) => JSON.stringify(line)).join('\n')

describe('what is sent', () => {
  test('as NDJSON is answered line by line with figures', async () => {
    const { status, body } = await post(`${ndjson(aLine(lab), aLine(lab))}\n{"id": "halv\n`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ received: 3, accepted: 2, quarantined: 1 })
    expect(body.lines[2]).toMatchObject({ line: 3, result: 'quarantined', problems: [{ field: 'line' }] })
    expect((await quarantine()).at(-1)?.content).toBe('{"id": "halv')
  })

  test('as a JSON list as well', async () => {
    const { status, body } = await post(JSON.stringify([aLine(lab), 7]), { type: 'application/json' })
    expect([status, body.accepted, body.quarantined]).toEqual([200, 1, 1])
  })

  test('as a whole that is no list says what to send', async () => {
    for (const body of ['', '{"lines": []}', '[{]']) {
      const answer = await post(body, { type: 'application/json' })
      expect(answer).toMatchObject({ status: 422, type: 'application/problem+json' })
    }
  })

  test('may not be more than 10,000 lines', async () => {
    const lines = Array.from({ length: 10_001 }, () => '{}').join('\n')
    expect(await post(lines)).toMatchObject({
      status: 422,
      body: { errors: { lines: 'Send højst 10.000 linjer ad gangen.' } },
    })
  })

  test('may not be more than 16 MB', async () => {
    expect(await post('x'.repeat(16 * 1024 * 1024 + 1))).toMatchObject({
      status: 413,
      type: 'application/problem+json',
    })
  })

  test('never makes a 500, and nothing of it is logged', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const bodies = [
      '\0',
      '\uFEFF{}',
      '[[[[',
      "'; drop table draw; --",
      ndjson('010190-1234', null, [[]]),
      '{"id":"\\u0000"}',
    ]
    for (const body of [...bodies, new Uint8Array([0xff, 0xfe, 0x00, 0x0a])])
      expect((await post(body)).status).toBeLessThan(500)
    expect(logged).not.toHaveBeenCalled()
    logged.mockRestore()
  })
})

describe('the key', () => {
  test('that is missing or unknown gives 401', async () => {
    for (const key of ['', 'npn_en_noegle_som_ingen_kender_her'])
      expect(await post(ndjson(aLine(lab)), { key })).toMatchObject({
        status: 401,
        type: 'application/problem+json',
      })
  })

  test('without the scope, or of a vendor, gives 403 and stores nothing', async () => {
    const line = aLine(lab)
    const vendor = await aVendor()
    const keys = [
      await aKey('npn_noegle_som_kun_maa_slaa_op_numre', ['numbers:read']),
      await aKey('npn_noegle_som_hoerer_til_en_leverandoer', ['draws:write'], vendor),
    ]
    for (const key of keys) expect(await post(ndjson(line), { key })).toMatchObject({ status: 403 })
    expect(await askOwner('select 1 from draw where service_id = $1', [line.id])).toEqual([])
  })
})
