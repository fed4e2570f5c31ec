import { expect, test } from 'vitest'
import { AGREEMENT_STATES } from './rules'
import { hindranceOf } from './signing-rules'
import { HINDRANCE_WORDS, signInWords } from './signing-words'

const fine = {
  side: 'vendor',
  state: 'sent',
  signBy: '2026-11-21',
  today: '2026-11-21',
  mayByRole: true,
  functional: false,
  rights: [{ validFrom: '2026-01-01', validTo: '2026-11-21' }],
  isFresh: true,
} as const

test('nothing hinders who may sign, on the last day of the right and of the agreement', () => {
  expect(hindranceOf(fine)).toBeUndefined()
  expect(hindranceOf({ ...fine, side: 'medcom', state: 'signedByVendor' })).toBeUndefined()
})

test('each side signs in one state alone', () => {
  const free = (side: 'vendor' | 'medcom') =>
    AGREEMENT_STATES.filter((state) => hindranceOf({ ...fine, side, state }) === undefined)
  expect(free('vendor')).toEqual(['sent'])
  expect(free('medcom')).toEqual(['signedByVendor'])
})

test('every hindrance has its own words', () => {
  const found = [
    hindranceOf({ ...fine, state: 'draft' }),
    hindranceOf({ ...fine, side: 'medcom' }),
    hindranceOf({ ...fine, state: 'signedByVendor' }),
    hindranceOf({ ...fine, state: 'inForce' }),
    hindranceOf({ ...fine, state: 'lapsed' }),
    hindranceOf({ ...fine, signBy: '2026-11-20' }),
    hindranceOf({ ...fine, mayByRole: false }),
    hindranceOf({ ...fine, functional: true }),
    hindranceOf({ ...fine, rights: [] }),
    hindranceOf({ ...fine, rights: [{ validFrom: '2026-01-01', validTo: '2026-11-20' }] }),
    hindranceOf({ ...fine, rights: [{ validFrom: '2026-11-22', validTo: null }] }),
    hindranceOf({ ...fine, isFresh: false }),
  ]
  expect(found.toSorted()).toEqual(Object.keys(HINDRANCE_WORDS).toSorted())
  expect(new Set(Object.values(HINDRANCE_WORDS).map(({ title }) => title)).size).toBe(found.length)
})

test('the audit page says in words how somebody signed in', () => {
  expect(signInWords({ method: 'link', secondFactor: 'app' })).toBe('mailet link og godkendelsesapp')
  expect(signInWords({ method: 'invitation', secondFactor: null })).toBe('mailet invitation')
})
