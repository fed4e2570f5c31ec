import { beforeAll, describe, expect, test } from 'vitest'
import { correctLine, discardLine, listQuarantine, rerunLines, showQuarantined } from '@/lib/draws'
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

/** A line that is kept for the given fault, with the fields its form would show. */
async function kept(more: Line) {
  const line = { ...aLine(lab), ...more }
  await receive(line)
  const rows = await quarantine()
  const row = rows.find(({ content }) => (content as Line).id === line.id)!
  const { fields } = value(await showQuarantined(as.medcomReader(), { id: row.id }))
  return { line, row, form: { lineId: row.id, version: row.version, ...fields } }
}

const rowOf = async (id: string) => (await quarantine()).find((row) => row.id === id)

describe('correcting', () => {
  test('takes the line in as it was corrected, and keeps it as it came', async () => {
    const { line, row, form } = await kept({ channel: 'fax', purpose: 'nødblanket' })
    expect(row.problems).toMatchObject([{ field: 'channel' }])
    const before = (await auditEntries()).length
    expect(value(await correctLine(as.medcomAdmin(), { ...form, channel: 'webservice' }))).toMatchObject({
      id: line.id,
      result: 'accepted',
    })
    expect((await auditEntries()).slice(before)).toMatchObject([
      { verb: 'quarantine.correct', subject_id: row.id },
    ])
    expect(await rowOf(row.id)).toMatchObject({ status: 'imported', content: { channel: 'fax' } })
    expect(await askOwner('select channel, purpose from draw where service_id = $1', [line.id])).toEqual([
      { channel: 'webService', purpose: 'emergency' },
    ])
  })

  test('that does not help says at each field what to do, and changes nothing', async () => {
    const { row, form } = await kept({ channel: 'fax', count: 'mange' })
    const outcome = await correctLine(as.medcomAdmin(), {
      ...form,
      laboratory: 'FINDES-IKKE',
      channel: 'webside',
    })
    expect(outcome).toMatchObject({
      ok: false,
      fault: { kind: 'validation', fields: { count: expect.any(String) } },
    })
    const next = await correctLine(as.medcomAdmin(), { ...form, count: '100', channel: 'x', laboratory: '' })
    expect(next).toMatchObject({
      ok: false,
      fault: { fields: { channel: expect.any(String), laboratory: expect.any(String) } },
    })
    expect(await rowOf(row.id)).toMatchObject({ status: 'open', version: 1 })
  })

  test('is done once, and not of what another has changed', async () => {
    const { form } = await kept({ channel: 'fax' })
    const good = { ...form, channel: 'webservice' }
    expect(kindOf(await correctLine(as.medcomAdmin(), { ...good, version: 7 }))).toBe('conflict')
    const outcomes = await Promise.all([1, 2].map(() => correctLine(as.medcomAdmin(), good)))
    expect(outcomes.map(kindOf).sort()).toEqual(['ok', 'state'])
  })
})

describe('trying again', () => {
  test('takes in what has become readable, and says anew what has not', async () => {
    const { line, row } = await kept({ laboratory: 'LAB-NYT' })
    const { row: other } = await kept({ channel: 'fax' })
    await askOwner(
      `insert into laboratory (id, name, code, vendor_id, created_at) values (gen_random_uuid(), 'Nyt', 'LAB-NYT', $1, now())`,
      [lab.vendorId],
    )
    const before = (await auditEntries()).length
    const counts = value(await rerunLines(as.medcomAdmin(), {}))
    expect(counts).toMatchObject({ imported: 1, left: 0 })
    expect((await auditEntries()).slice(before)).toMatchObject([{ verb: 'quarantine.rerun' }])
    expect(await rowOf(row.id)).toMatchObject({ status: 'imported' })
    expect(await rowOf(other.id)).toMatchObject({ status: 'open' })
    expect(await storedDraw(line.id)).toMatchObject({ lane: 'regular' })
    expect(value(await rerunLines(as.medcomAdmin(), {}))).toMatchObject({ imported: 0 })
  })

  test('may be asked of one batch only', async () => {
    const { row } = await kept({ channel: 'fax' })
    await kept({ channel: 'fax' })
    expect(value(await rerunLines(as.medcomAdmin(), { batchId: row.batch_id }))).toMatchObject({ tried: 1 })
  })
})

describe('discarding', () => {
  test('needs a reason, and lasts when the line is sent again', async () => {
    const { line, row, form } = await kept({ channel: 'fax' })
    const { lineId, version } = form
    expect(kindOf(await discardLine(as.medcomAdmin(), { lineId, version, reason: ' ' }))).toBe('validation')
    const before = (await auditEntries()).length
    value(await discardLine(as.medcomAdmin(), { lineId, version, reason: 'Prøve fra NPN-servicen' }))
    expect((await auditEntries()).slice(before)).toMatchObject([
      { verb: 'quarantine.discard', subject_id: row.id },
    ])
    await receive(line)
    expect(await rowOf(row.id)).toMatchObject({ status: 'discarded', reason: 'Prøve fra NPN-servicen' })
    expect((await quarantine()).filter(({ content }) => (content as Line).id === line.id)).toHaveLength(1)
    const again = { lineId, version: 2, reason: 'Igen' }
    expect(kindOf(await discardLine(as.medcomAdmin(), again))).toBe('state')
    expect(kindOf(await correctLine(as.medcomAdmin(), { ...form, version: 2 }))).toBe('state')
  })
})

test('the list shows open lines with what is wrong, by batch and state', async () => {
  const { row } = await kept({ channel: 'fax' })
  const list = value(await listQuarantine(as.medcomReader(), { batchId: row.batch_id }))
  expect(list.rows).toMatchObject([
    { id: row.id, problems: [{ field: 'channel' }], fields: { channel: 'fax' } },
  ])
  expect(value(await listQuarantine(as.medcomReader(), { state: 'discarded' })).rows.length).toBeGreaterThan(
    0,
  )
})

test('the quarantine is MedCom’s, and only its administrators’ to deal with', async () => {
  const { row, form } = await kept({ channel: 'fax' })
  const discard = { lineId: row.id, version: 1, reason: 'x' }
  const vendor = await aVendor()
  const others = [as.anonymous, as.vendorAdmin(vendor), as.laboratoryUser(lab.id), as.apiKey(['draws:write'])]
  for (const context of others) {
    expect(kindOf(await listQuarantine(context, {}))).toBe('forbidden')
    expect(kindOf(await showQuarantined(context, { id: row.id }))).toBe('forbidden')
  }
  for (const context of [...others, as.medcomReader()]) {
    expect(kindOf(await correctLine(context, form))).toBe('forbidden')
    expect(kindOf(await rerunLines(context, {}))).toBe('forbidden')
    expect(kindOf(await discardLine(context, discard))).toBe('forbidden')
  }
  const nowhere = '01a1fc32-1126-7002-af84-8f3cc9609bdf'
  expect(kindOf(await correctLine(as.medcomAdmin(), { ...form, lineId: nowhere }))).toBe('notFound')
  expect(kindOf(await discardLine(as.medcomAdmin(), { ...discard, lineId: nowhere }))).toBe('notFound')
})
