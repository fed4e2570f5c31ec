import { expect, test } from 'vitest'
import { nextStep, type Reader, type Shown } from './next-step'

const VENDOR: Reader = { side: 'vendor', acts: true }
const MEDCOM: Reader = { side: 'medcom', acts: true }

const approved: Shown = {
  id: 'c',
  state: 'approved',
  expired: false,
  expiresSoon: false,
  waitsFor: 'nobody',
  proposedBy: 'medcom',
  plannedOn: '2026-01-10',
  approvedOn: '2026-01-11',
  expiresOn: '2026-12-20',
  today: '2026-11-21',
  hasProtocol: true,
  systemId: 's',
  standardId: 'd',
  direction: 'send',
  system: { name: 'Polaris LIS' },
  systemVersion: { id: 'v', label: '5.0' },
  standard: { code: 'REQ01', version: 'Q0131K' },
  vendor: { name: 'Nordlys' },
  retired: false,
  newer: null,
}

const labels = (one: Shown, reader: Reader) => nextStep(one, reader).actions.map(({ label }) => label)

test('an approval that ends soon, or has ended, is ordered anew by its vendor, once, and with its version', () => {
  expect(labels(approved, VENDOR)).toEqual([])
  for (const ending of [
    { ...approved, expiresSoon: true },
    { ...approved, expired: true },
  ]) {
    expect(nextStep(ending, VENDOR).actions).toMatchObject([
      { label: 'Bestil en ny certificering', href: expect.stringContaining('version=v') },
    ])
    expect(labels(ending, MEDCOM)).toEqual([])
    expect(labels(ending, { ...VENDOR, acts: false })).toEqual([])
    const ordered = { ...ending, newer: { id: 'n', number: 'C-0002', state: 'ordered' as const } }
    expect(labels(ordered, VENDOR)).toEqual([])
    expect(nextStep(ordered, VENDOR).text).toContain('Der er bestilt en ny: C-0002.')
  }
  const again = {
    ...approved,
    expired: true,
    newer: { id: 'n', number: 'C-0002', state: 'approved' as const },
  }
  expect(nextStep(again, VENDOR).text).toBe('Systemet er siden godkendt: C-0002.')
})

test('what leads on is offered first, and another day only quietly', () => {
  const ordered: Shown = { ...approved, state: 'ordered', plannedOn: null, proposedBy: null }
  expect(nextStep(ordered, MEDCOM).actions).toEqual([
    { label: 'Foreslå en dag', href: '/certificering/c/plan' },
  ])
  expect(nextStep(ordered, VENDOR).actions).toMatchObject([{ label: 'Foreslå en dag', quiet: true }])
  const proposed: Shown = { ...ordered, plannedOn: '2026-12-01', proposedBy: 'medcom' }
  expect(nextStep(proposed, VENDOR).actions).toMatchObject([{ deed: 'agree' }, { quiet: true }])
  expect(nextStep(proposed, MEDCOM).actions).toMatchObject([{ quiet: true }])
})

test('what is of a system that is no longer in use is not ordered again', () => {
  for (const one of [
    { ...approved, expired: true },
    { ...approved, state: 'notApproved' as const },
  ]) {
    expect(labels(one, VENDOR)).toEqual(['Bestil en ny certificering'])
    expect(nextStep({ ...one, retired: true }, VENDOR)).toMatchObject({
      text: 'Systemet er udfaset.',
      actions: [],
    })
  }
})

test('a day that went by unanswered is not said yes to', () => {
  const proposed = { ...approved, state: 'ordered' as const, plannedOn: '2026-11-20' }
  for (const reader of [VENDOR, MEDCOM])
    expect(labels({ ...proposed, plannedOn: '2026-11-20' }, reader)).toEqual(['Foreslå en anden dag'])
  expect(labels({ ...proposed, plannedOn: '2026-11-21' }, VENDOR)[0]).toMatch(/^Ja til/)
})
