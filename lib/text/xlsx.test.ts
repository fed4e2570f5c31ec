import fc from 'fast-check'
import { expect, test } from 'vitest'
import { workbook, zip } from '@/tests/support/xlsx'
import { isXlsx, readXlsx } from './xlsx'

test('reads the first sheet: texts, numbers, dates, gaps and empty rows', () => {
  const file = workbook([
    ['Navn', 'GLN', 'Gælder fra', ''],
    [],
    ['Ærø & "Ø"\nlinje 2', 5790000000005, new Date('2025-11-01')],
    ['', 0.5],
  ])
  expect(isXlsx(file)).toBe(true)
  expect(readXlsx(file, 100)).toEqual({
    header: ['Navn', 'GLN', 'Gælder fra'],
    rows: [
      { line: 3, cells: ['Ærø & "Ø"\nlinje 2', '5790000000005', '2025-11-01'] },
      { line: 4, cells: ['', '0.5', ''] },
    ],
    problems: [],
  })
})

test('says what to do about a file that is no workbook, is broken, or unpacks without end', () => {
  const bomb = zip({
    'xl/workbook.xml': '<workbook><sheets><sheet r:id="a"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
    'xl/s.xml': ' '.repeat(50_000_000),
  })
  expect(bomb.length).toBeLessThan(100_000)
  const whole = workbook([['Navn'], ['a']])
  for (const file of [bomb, zip({ 'a.txt': 'a' }), whole.slice(0, 60)])
    expect(readXlsx(file, 100)).toEqual({ problem: expect.stringContaining('Excel-filen') as string })
})

test('never throws, whatever became of the file', () => {
  const whole = workbook([
    ['Navn', 'Mail'],
    ['a', 'b'],
  ])
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
      const broken = whole.slice()
      for (const [at, byte] of changes) broken[at] = byte
      expect(readXlsx(broken, 100)).toBeDefined()
    }),
    { numRuns: 200 },
  )
})
