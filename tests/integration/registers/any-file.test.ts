import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { applyRegister, showRegister, uploadRegister } from '@/lib/registers'
import { headersOf } from '@/lib/registers/columns'
import { REGISTER_KINDS } from '@/lib/registers/schemas'
import { toCsv } from '@/lib/text/csv-write'
import { as } from '@/tests/support/actors'
import { faultOf, kindOf, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeVendor } from '@/tests/support/parties'
import { workbook } from '@/tests/support/xlsx'

const medcom = as.medcomAdmin()
const RUNS = { numRuns: 40 }

beforeAll(async () => {
  const vendorId = await makeVendor({ name: 'Havn IT' })
  await makeLaboratory({ vendorId, code: 'REG-1', name: 'Klinisk Ærø' })
})

const kind = fc.constantFrom(...REGISTER_KINDS)
const known = [
  'Havn IT',
  'REG-1',
  'Drift',
  'mail',
  '70 12 34 56',
  'drift@havn.example',
  '1-11-2025',
  'test',
  '42',
]
const odd = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  '_xD800_',
  '\u200b',
  "'=1+1",
  'to\r\nlinjer',
  ' \t',
  'x'.repeat(300),
  '"',
  'ﬁ',
  '１２',
]
const cell = fc.oneof(
  fc.constantFrom(...known),
  fc.constantFrom(...odd),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
/** A table with the headings of a register, one of them odd, and rows of anything. */
const table = kind.chain((one) => {
  const heads = [...headersOf(one), 'Hylde']
  const row = fc.array(cell, { minLength: heads.length, maxLength: heads.length })
  return fc.record({ kind: fc.constant(one), odd: cell, rows: fc.array(row, { minLength: 1, maxLength: 6 }) })
})
const bytesOf = (rows: string[][], format: string) => {
  if (format === 'xlsx') return workbook(rows)
  return new Uint8Array(Buffer.from(toCsv(rows), format === 'latin1' ? 'latin1' : 'utf8'))
}

test('whatever is in a file, each fault is told with its line and column, and the rest can be taken in', async () => {
  const format = fc.constantFrom('utf8', 'latin1', 'xlsx')
  await fc.assert(
    fc.asyncProperty(table, format, async (file, as) => {
      const heads = headersOf(file.kind)
      const bytes = bytesOf([[...heads, file.odd], ...file.rows], as)
      const outcome = await uploadRegister(medcom, { kind: file.kind, fileName: 'alt.csv', file: bytes })
      if (!outcome.ok) {
        expect(faultOf(outcome)).toMatchObject({
          kind: 'validation',
          fields: { file: expect.stringMatching(/./) as string },
        })
        return
      }
      const { id } = outcome.value
      const { lines } = value(await showRegister(medcom, { id }))
      expect(new Set(lines.map(({ line }) => line)).size).toBe(lines.length)
      for (const { change, line, problems } of lines) {
        expect(line).toBeGreaterThan(1)
        expect(problems.length > 0).toBe(change === 'fault')
        for (const { column, message } of problems) {
          expect(heads).toContain(column)
          expect(message).toMatch(/./)
        }
      }
      const taken = await applyRegister(medcom, { id })
      expect(['ok', 'state']).toContain(kindOf(taken))
      for (const { change, made, failed } of value(await showRegister(medcom, { id })).lines)
        if (taken.ok && ['new', 'changed'].includes(change)) expect(made ?? failed).toMatch(/./)
    }),
    RUNS,
  )
})

test('bytes that are no table are refused with what to do', async () => {
  const start = fc.constantFrom('', '\ufeff', 'PK\u0003\u0004', 'Navn;Funktion;Leverandør\r\n')
  await fc.assert(
    fc.asyncProperty(kind, start, fc.uint8Array({ maxLength: 300 }), async (one, begins, rest) => {
      const file = new Uint8Array(Buffer.concat([Buffer.from(begins), rest]))
      const outcome = await uploadRegister(medcom, { kind: one, fileName: 'alt', file })
      if (!outcome.ok)
        expect(faultOf(outcome)).toMatchObject({
          kind: 'validation',
          fields: { file: expect.stringMatching(/./) as string },
        })
    }),
    RUNS,
  )
})
