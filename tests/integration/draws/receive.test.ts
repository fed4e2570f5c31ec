import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { receiveDraws } from '@/lib/draws'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, quarantine, receive, storedDraw, type Line } from '@/tests/support/draws'
import { auditEntries, kindOf, setClock, value } from '@/tests/support/outcomes'
import { aVendor } from '@/tests/support/people'

let lab: Awaited<ReturnType<typeof aDrawer>>

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  lab = await aDrawer()
})

const results = (receipt: { lines: { result: string }[] }) => receipt.lines.map(({ result }) => result)

describe('a call', () => {
  test('is taken line by line and logged once, with figures', async () => {
    const before = (await auditEntries()).length
    const [good, bad] = [aLine(lab), aLine(lab, { channel: 'fax' })]
    const receipt = await receive(good, bad, aLine(lab, { count: 7 }))
    expect(receipt).toMatchObject({ received: 3, accepted: 2, unchanged: 0, quarantined: 1, overlapping: 0 })
    expect(receipt.lines[1]).toMatchObject({ line: 2, id: bad.id, problems: [{ field: 'channel' }] })
    expect(receipt.lines[2]?.warnings).toEqual([
      { field: 'count', message: 'Antallet er 7, men serien har 100 numre.' },
    ])
    const entries = (await auditEntries()).slice(before)
    expect(entries).toMatchObject([
      { verb: 'drawLog.receive', subject_type: 'drawBatch', subject_id: receipt.batchId },
    ])
    expect(await storedDraw(good.id)).toMatchObject({ lane: 'regular', overlapping: false, count: '100' })
  })

  test('sent again changes nothing, neither the register nor the quarantine', async () => {
    const lines = [aLine(lab), aLine(lab), { ...aLine(lab), laboratory: 'ukendt-1' }, 'ikke json']
    await receive(...lines)
    const [draws] = await askOwner('select count(*) from draw')
    const kept = await quarantine()
    expect(results(await receive(...lines))).toEqual(['unchanged', 'unchanged', 'quarantined', 'quarantined'])
    expect(await askOwner('select count(*) from draw')).toEqual([draws])
    expect(await quarantine()).toEqual(kept)
  })

  test('that contradicts what is there is kept aside and changes nothing', async () => {
    const line = aLine(lab)
    await receive(line)
    for (const change of [
      { purpose: 'emergency' },
      { account: 'en-anden' },
      { time: '2026-03-04T01:10:01Z' },
    ]) {
      const receipt = await receive({ ...line, ...change })
      expect(receipt.lines[0]).toMatchObject({ result: 'quarantined', problems: [{ field: 'id' }] })
    }
    expect(await askOwner('select purpose, account from draw where service_id = $1', [line.id])).toEqual([
      { purpose: 'ordinary', account: 'lis-prove' },
    ])
  })

  test('that repeats itself takes the first, and names what contradicts it', async () => {
    const line = aLine(lab)
    const receipt = await receive(line, { ...line }, { ...line, outcome: 'refused' })
    expect(results(receipt)).toEqual(['accepted', 'unchanged', 'quarantined'])
  })

  test('names a laboratory that nobody knows, and takes an account that nobody knows', async () => {
    const receipt = await receive(
      aLine(lab, { account: 'aldrig-set' }),
      aLine({ code: 'LAB-FINDES-IKKE' }, { account: 'a' }),
    )
    expect(results(receipt)).toEqual(['accepted', 'quarantined'])
    expect(receipt.lines[1]?.problems[0]).toMatchObject({ field: 'laboratory' })
    expect(receipt.lines[1]?.problems[0]?.message).toContain('LAB-FINDES-IKKE')
  })

  test('without lines says that the log is up to date', async () => {
    await setClock('2026-11-21T13:00:00Z')
    expect(await receive()).toMatchObject({ received: 0, lines: [] })
    const [state] = await askOwner<{ at: Date }>('select last_received_at as at from draw_log_state')
    expect(state?.at.toISOString()).toBe('2026-11-21T13:00:00.000Z')
  })

  test('may hold a refused draw without numbers', async () => {
    const line: Line = { ...aLine(lab), first: '', last: '', count: 0, outcome: 'refused' }
    expect(results(await receive(line, line))).toEqual(['accepted', 'unchanged'])
    expect(await storedDraw(line.id)).toMatchObject({ lane: null, first_value: null, width: null })
    expect(results(await receive(line))).toEqual(['unchanged'])
  })

  test('may hold anything at all and is answered line by line', async () => {
    await receive(
      { id: 'a\0b', account: '\ud800', noget: [[[[[[1]]]]]] },
      '\0',
      '{"x":',
      null,
      7,
      [],
      'x'.repeat(1e6),
    )
    const deep = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000)) as unknown
    expect(results(await receive(deep, { id: deep }))).toEqual(['quarantined', 'quarantined'])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything(), { maxLength: 20 }), async (lines) => {
        const receipt = await receive(...lines)
        expect(receipt.quarantined).toBe(lines.length)
      }),
      { numRuns: 30 },
    )
    expect((await quarantine()).every(({ problems }) => problems.length > 0)).toBe(true)
  })

  test('may hold 10,000 lines, and no more', async () => {
    const lines = Array.from({ length: 10_000 }, () => aLine(lab))
    expect(await receive(...lines)).toMatchObject({ accepted: 10_000, quarantined: 0, overlapping: 0 })
    const more = await receiveDraws(as.apiKey(['draws:write']), { lines: [...lines, 1] })
    expect(kindOf(more)).toBe('validation')
  })
})

describe('who may send', () => {
  test('a key of MedCom with the scope, and a job; nobody else', async () => {
    const may = [as.apiKey(['draws:write']), as.system]
    for (const context of may) expect(kindOf(await receiveDraws(context, { lines: [] }))).toBe('ok')
    const vendor = await aVendor()
    const others = [
      as.anonymous,
      as.bearer,
      as.apiKey(['numbers:read']),
      as.apiKey([]),
      as.medcomAdmin(),
      as.medcomReader(),
      as.vendorAdmin(vendor),
      as.vendorUser(vendor),
      as.laboratoryUser(lab.id),
      as.station(lab.id),
      as.apiKey(['draws:write'], vendor),
    ]
    for (const context of others)
      expect(kindOf(await receiveDraws(context, { lines: [aLine(lab)] }))).toBe('forbidden')
  })
})

describe('whose a draw is', () => {
  test('stays what it was at the time, by the calendar of Copenhagen', async () => {
    const [before, after] = [await aVendor('Før (test)'), await aVendor('Efter (test)')]
    const one = await aDrawer()
    await askOwner('delete from laboratory_vendor where laboratory_id = $1', [one.id])
    await askOwner(
      `insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from, valid_to) values
        (gen_random_uuid(), $1, $2, '2025-01-01', '2026-06-30'), (gen_random_uuid(), $1, $3, '2026-07-01', null)`,
      [one.id, before, after],
    )
    const lines = [
      '2024-12-31T22:59:59Z',
      '2024-12-31T23:00:00Z',
      '2026-06-30T21:59:59.999Z',
      '2026-06-30T22:00:00Z',
    ].map((time) => aLine(one, { time }))
    await receive(...lines)
    const stored = await Promise.all(lines.map(({ id }) => storedDraw(id)))
    expect(stored.map((draw) => draw?.vendor_id)).toEqual([null, before, before, after])
  })

  test('a laboratory is found by its SOR code as well', async () => {
    const one = await aDrawer()
    await askOwner('update laboratory set sor = $2 where id = $1', [one.id, '440861000016006'])
    const line = aLine({ code: '440861000016006' })
    await receive(line)
    expect(await storedDraw(line.id)).toMatchObject({ laboratory_id: one.id, vendor_id: one.vendorId })
  })

  test('the system is the one its vendor had there then', async () => {
    const one = await aDrawer()
    const [system] = await askOwner<{ id: string }>(
      `insert into "system" (id, name, vendor_id, created_at) values (gen_random_uuid(), 'LIS', $1, now()) returning id`,
      [one.vendorId],
    )
    await askOwner(
      `insert into laboratory_system (id, laboratory_id, system_id, vendor_id, valid_from)
        values (gen_random_uuid(), $1, $2, $3, '2026-01-01')`,
      [one.id, system!.id, one.vendorId],
    )
    const lines = [aLine(one, { time: '2025-12-31T12:00:00Z' }), aLine(one)]
    await receive(...lines)
    const stored = await Promise.all(lines.map(({ id }) => storedDraw(id)))
    expect(stored.map((draw) => draw?.system_id)).toEqual([null, system!.id])
  })
})

test('two calls at once never both call overlapping series regular', async () => {
  const first = '7770000000'
  const calls = Array.from({ length: 4 }, (_, n) => [
    aLine(lab, { first: `777000${n}050`, last: `777000${n + 1}049` }),
    aLine(lab, { first, last: '7770000099' }),
  ])
  const receipts = await Promise.all(
    calls.map((lines) => receiveDraws(as.apiKey(['draws:write']), { lines })),
  )
  expect(receipts.map(value).every(({ accepted }) => accepted === 2)).toBe(true)
  const regular = await askOwner<{ first_value: string; last_value: string }>(
    `select first_value, last_value from draw where lane = 'regular' order by first_value`,
  )
  for (const [index, one] of regular.entries()) {
    const next = regular[index + 1]
    if (next) expect(BigInt(next.first_value)).toBeGreaterThan(BigInt(one.last_value))
  }
  const [draw] = await askOwner<{ count: number }>(
    `select count(*)::int from draw where overlapping and service_id = any($1)`,
    [calls.map((lines) => lines[1]!.id)],
  )
  expect(draw?.count).toBe(4)
})
