import { beforeAll, describe, expect, test } from 'vitest'
import { applyUpload, discardUpload, listBatches, showBatch, uploadDraws } from '@/lib/draws'
import { emptyQueue } from '@/lib/jobs/queue'
import { tasks } from '@/lib/tasks'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, csvFile, quarantine, receive, storedDraw, type Line } from '@/tests/support/draws'
import { auditEntries, kindOf, setClock, value } from '@/tests/support/outcomes'
import { aVendor } from '@/tests/support/people'

let lab: Awaited<ReturnType<typeof aDrawer>>

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  lab = await aDrawer()
})

const upload = (file: Uint8Array<ArrayBuffer>, fileName = 'log.csv') =>
  uploadDraws(as.medcomAdmin(), { fileName, file })
const bytes = (text: string) => new TextEncoder().encode(text)

describe('the preview', () => {
  test('says what the file would do, and does nothing', async () => {
    const known = aLine(lab)
    await receive(known)
    const lines = [aLine(lab), known, aLine({ code: 'UKENDT' }), aLine(lab, { channel: 'fax' })]
    const before = (await auditEntries()).length
    const { id } = value(await upload(csvFile(lines)))
    expect((await auditEntries()).slice(before)).toMatchObject([{ verb: 'drawLog.upload', subject_id: id }])
    const { status, preview } = value(await showBatch(as.medcomReader(), { id }))
    expect(status).toBe('previewed')
    expect(preview).toMatchObject({
      lines: 4,
      fresh: 1,
      known: 1,
      bad: 2,
      problems: [{ line: 5, problems: [{ field: 'channel' }] }],
      unknownLaboratories: [{ code: 'UKENDT', lines: 1 }],
    })
    expect(await storedDraw(lines[0]!.id)).toBeUndefined()
  })

  test('counts the lines that draw what is drawn already, in the register or in the file', async () => {
    const series = (first: string, more: Line = {}) => aLine(lab, { first, ...more })
    const stored = [series('6600000000'), series('6600000050')]
    await receive(...stored)
    const lines = [
      series('6600000099'),
      series('6600000140'),
      series('6600000500'),
      series('6600000550'),
      series('6600000900'),
      series('6600000000', { operation: 'return' }),
      series('6600000000', { outcome: 'refused' }),
      ...stored,
    ]
    const { id } = value(await upload(csvFile(lines)))
    const { preview } = value(await showBatch(as.medcomAdmin(), { id }))
    expect(preview).toMatchObject({ fresh: 7, known: 2, overlapping: 3 })
    expect(value(await applyUpload(as.medcomAdmin(), { id })).counts).toMatchObject({ accepted: 7 })
  })

  test('of the same file is the same one', async () => {
    const file = csvFile([aLine(lab)])
    const first = value(await upload(file))
    expect(value(await upload(file))).toEqual({ id: first.id, known: true })
  })

  test('reads commas, Latin-1, quotes and Danish words', async () => {
    const line = aLine(lab)
    const text =
      'Formål,Id,Konto,Laboratorium,Første,Sidste,Antal,Tidspunkt,Kanal,Transport,Operation,Udfald\n' +
      `nødblanket,"${String(line.id)}","A, B",${lab.code},${String(line.first)},${String(line.last)},100,"4.3.2026 kl. 02.10",webside,http,trækning,gennemført\n`
    const file = Uint8Array.from(text, (character) => character.charCodeAt(0))
    const { id } = value(await upload(file))
    value(await applyUpload(as.medcomAdmin(), { id }))
    const [row] = await askOwner(
      'select account, purpose, channel, drawn_at from draw where service_id = $1',
      [line.id],
    )
    expect(row).toEqual({
      account: 'A, B',
      purpose: 'emergency',
      channel: 'webPage',
      drawn_at: new Date('2026-03-04T01:10:00Z'),
    })
  })

  test('of a file that cannot be one says why', async () => {
    const refusals = await Promise.all(
      [
        '',
        '  ',
        'Id;Konto\r\n1;2',
        'hej',
        '\0\0',
        ...[csvFile([])].map((file) => new TextDecoder().decode(file)),
      ].map(async (text) => {
        const outcome = await upload(bytes(text))
        return outcome.ok || outcome.fault.kind !== 'validation' ? 'taken' : outcome.fault.fields.file
      }),
    )
    expect(refusals).toEqual([
      'Filen er tom. Vælg en fil med en overskrift og mindst én linje.',
      'Filen er tom. Vælg en fil med en overskrift og mindst én linje.',
      expect.stringContaining('Filen mangler kolonnerne Laboratorium, Første'),
      expect.stringContaining('Filen mangler kolonnerne Id'),
      expect.stringContaining('Filen mangler kolonnerne Id'),
      'Filen har en overskrift, men ingen linjer. Vælg en anden fil.',
    ])
  })
})

describe('applying', () => {
  test('takes the good lines in, names the rest, and lets the file go', async () => {
    const lines = [aLine(lab), aLine({ code: 'UKENDT-2' })]
    const { id } = value(await upload(csvFile(lines)))
    const before = (await auditEntries()).length
    const step = value(await applyUpload(as.medcomAdmin(), { id }))
    expect(step).toMatchObject({ done: 2, total: 2, finished: true, counts: { accepted: 1, quarantined: 1 } })
    expect((await auditEntries()).slice(before)).toMatchObject([{ verb: 'drawLog.apply', subject_id: id }])
    expect((await quarantine()).at(-1)).toMatchObject({ batch_id: id, line_number: 3, status: 'open' })
    expect(await askOwner('select status, file from draw_batch where id = $1', [id])).toEqual([
      { status: 'applied', file: null },
    ])
    expect(value(await showBatch(as.medcomAdmin(), { id })).openInQuarantine).toBe(1)
  })

  test('is done once, also by two at the same time', async () => {
    const { id } = value(await upload(csvFile([aLine(lab)])))
    const outcomes = await Promise.all([1, 2].map(() => applyUpload(as.medcomAdmin(), { id })))
    expect(outcomes.map(kindOf).sort()).toEqual(['ok', 'state'])
    expect(kindOf(await discardUpload(as.medcomAdmin(), { id }))).toBe('state')
  })

  test('of more than 10,000 lines goes on in a job', async () => {
    const lines = Array.from({ length: 21_000 }, (_, n) => aLine(n === 20_500 ? { code: 'UKENDT-3' } : lab))
    const { id } = value(await upload(csvFile(lines)))
    const step = value(await applyUpload(as.medcomAdmin(), { id }))
    expect(step).toMatchObject({ done: 10_000, total: 21_000, finished: false })
    expect(value(await showBatch(as.medcomAdmin(), { id }))).toMatchObject({
      status: 'applying',
      doneLines: 10_000,
    })
    expect(kindOf(await applyUpload(as.medcomAdmin(), { id }))).toBe('ok')
    const before = (await auditEntries()).length
    await emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks })
    const accepted = { field: 'accepted', before: null, after: 20_999 }
    expect((await auditEntries()).slice(before)).toMatchObject([
      { verb: 'drawLog.applyRest', subject_id: id },
      { verb: 'drawLog.applyRest', subject_id: id, changes: expect.arrayContaining([accepted]) as unknown },
    ])
    const batch = value(await showBatch(as.medcomAdmin(), { id }))
    expect(batch).toMatchObject({
      status: 'applied',
      doneLines: 21_000,
      counts: { accepted: 20_999, quarantined: 1, unchanged: 0 },
    })
    const [row] = await askOwner('select count(*)::int from draw where batch_id = $1', [id])
    expect(row).toEqual({ count: 20_999 })
  })
})

describe('discarding', () => {
  test('lets the file go and keeps that it was there', async () => {
    const { id } = value(await upload(csvFile([aLine(lab)])))
    const before = (await auditEntries()).length
    value(await discardUpload(as.medcomAdmin(), { id }))
    expect((await auditEntries()).slice(before)).toMatchObject([{ verb: 'drawLog.discard', subject_id: id }])
    for (const again of [applyUpload, discardUpload])
      expect(kindOf(await again(as.medcomAdmin(), { id }))).toBe('state')
    const { rows } = value(await listBatches(as.medcomReader(), {}))
    expect(rows.find((row) => row.id === id)).toMatchObject({ status: 'discarded', source: 'upload' })
  })
})

test('uploads are MedCom’s, and only its administrators’ to make', async () => {
  const { id } = value(await upload(csvFile([aLine(lab)])))
  const vendor = await aVendor()
  const others = [
    as.anonymous,
    as.vendorAdmin(vendor),
    as.laboratoryUser(lab.id),
    as.station(lab.id),
    as.apiKey(['draws:write']),
  ]
  for (const context of others) {
    for (const verb of [applyUpload, discardUpload, showBatch])
      expect(kindOf(await verb(context, { id }))).toBe('forbidden')
    expect(kindOf(await listBatches(context, {}))).toBe('forbidden')
  }
  for (const context of [...others, as.medcomReader()])
    expect(kindOf(await uploadDraws(context, { fileName: 'x', file: csvFile([aLine(lab)]) }))).toBe(
      'forbidden',
    )
  for (const verb of [applyUpload, discardUpload]) {
    expect(kindOf(await verb(as.medcomReader(), { id }))).toBe('forbidden')
    expect(kindOf(await verb(as.medcomAdmin(), { id: '01a1fc32-1126-7002-af84-8f3cc9609bdf' }))).toBe(
      'notFound',
    )
  }
})
