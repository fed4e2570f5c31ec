import { expect, test } from 'vitest'
import { nextStep } from './next-step'
import type { Shown } from './next-step-of'

const SHOWN: Shown = {
  id: 'a',
  number: 'NPN-2026-0001',
  state: 'inForce',
  waitsFor: 'nobody',
  today: '2026-11-21',
  signBy: null,
  signByDays: 30,
  inForceFrom: null,
  inForceOn: '2026-01-01',
  endsOn: null,
  nextDate: '2026-12-01',
  nextEvent: 'obligation',
  vendor: { id: 'v', name: 'Nordlys' },
  administrator: { name: 'MedCom' },
  template: { status: 'published', terminationMonths: 6 },
  signatories: { vendor: [], medcom: [] },
  maySign: false,
  checklist: { total: 6, settled: 5, openGates: 0 },
  unanswered: null,
}
const vendor = { side: 'vendor', administrates: true } as const

test('an agreement in force says that it holds, and that a deadline has passed where one has', () => {
  expect(nextStep(SHOWN, vendor)).toMatchObject({
    title: 'Aftalen gælder',
    action: { href: '/aftaler/a/tjekliste' },
  })
  expect(nextStep({ ...SHOWN, nextDate: '2026-11-20' }, vendor)).toMatchObject({
    title: 'En frist er overskredet',
    action: { href: '/aftaler/a/tjekliste' },
  })
  expect(nextStep({ ...SHOWN, nextDate: '2026-11-20', nextEvent: 'newTerms' }, vendor).title).toBe(
    'Aftalen gælder',
  )
})

test('while it is set up, the step belongs to whom it waits for', () => {
  const settingUp: Shown = {
    ...SHOWN,
    state: 'settingUp',
    waitsFor: 'vendor',
    checklist: { total: 6, settled: 3, openGates: 2 },
  }
  expect(nextStep(settingUp, vendor).title).toBe('Udfyld tjeklisten: 3 af 6')
  const medcom = { side: 'medcom', administrates: true } as const
  expect(nextStep(settingUp, medcom).title).toBe('Afventer Nordlys: 3 af 6 er på plads')
  const ready = {
    ...settingUp,
    waitsFor: 'medcom' as const,
    checklist: { total: 6, settled: 5, openGates: 0 },
  }
  expect(nextStep(ready, medcom).title).toBe('Sæt aftalen i kraft')
  expect(nextStep({ ...ready, inForceFrom: '2026-12-01' }, medcom).title).toMatch(
    /^Aftalen træder i kraft den/,
  )
})
