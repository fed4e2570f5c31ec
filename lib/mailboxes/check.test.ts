import { expect, test } from 'vitest'
import { FUNCTIONAL, PERSONAL } from '@/tests/support/mailbox-addresses'
import { looksPersonal } from './check'

test('tells a person’s own address from a functional mailbox, and says why', () => {
  const personal = [
    'anna.hansen',
    'ah',
    'hanne',
    'ah12',
    'jkl1234',
    'zbigniew.kowalski',
    'ahansen',
    'søren',
    'jens-laboratorium',
  ]
  const functional = [
    'drift',
    'servicedesk',
    'kba-npn',
    'lab.ost',
    'npn',
    'lab2',
    'info.hansen',
    'prøvemodtagelse',
    'sct.hans',
  ]
  const told = (local: string) => looksPersonal(`${local}@firma.example`)
  expect(personal.filter((local) => !told(local).personal)).toEqual([])
  expect(functional.filter((local) => told(local).personal)).toEqual([])
  expect(told('anna.hansen').why).toBe('"anna" er et fornavn.')
  expect(looksPersonal('drift@gmail.com').personal).toBe(true)
})

test('knows the initials of those it is told of', () => {
  const names = ['Zacharias Quorning']
  expect(looksPersonal('zacquo@firma.example').personal).toBe(false)
  expect(looksPersonal('zacquo@firma.example', { names }).why).toContain('Zacharias Quorning')
})

test('is right about nineteen of twenty invented addresses, and says which it is wrong about', () => {
  const told = (address: string) => looksPersonal(address).personal
  const missed = PERSONAL.filter((address) => !told(address))
  const falseAlarms = FUNCTIONAL.filter(told)
  const hits = PERSONAL.length - missed.length
  const recall = hits / PERSONAL.length
  const precision = hits / (hits + falseAlarms.length)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  process.stdout.write(
    `Personal addresses found: ${hits} of ${PERSONAL.length} (recall ${percent(recall)}, precision ${percent(precision)}).` +
      `\nMissed: ${missed.join(' ')}\nWarned of for nothing: ${falseAlarms.join(' ')}\n`,
  )
  expect(new Set([...PERSONAL, ...FUNCTIONAL]).size).toBeGreaterThanOrEqual(220)
  expect(recall).toBeGreaterThanOrEqual(0.94)
  expect(precision).toBeGreaterThanOrEqual(0.94)
})

test('every warning says why in a sentence', () => {
  for (const address of PERSONAL.filter((each) => looksPersonal(each).personal))
    expect(looksPersonal(address).why).toMatch(/^["A-ZÆØÅa-z].{8,}\.$/)
})
