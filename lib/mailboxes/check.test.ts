import { expect, test } from 'vitest'
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
