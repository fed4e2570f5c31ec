import { expect, test } from 'vitest'
import { AGREEMENT_STATES, can, isFinal, TRANSITIONS, type AgreementState } from './rules'

test('every state but a draft is reached by some deed, and every way ends', () => {
  const reached = new Set<AgreementState>(Object.values(TRANSITIONS).map(({ to }) => to))
  expect(AGREEMENT_STATES.filter((state) => !reached.has(state))).toEqual([])
  expect(AGREEMENT_STATES.filter(isFinal)).toEqual(['ended', 'declined', 'lapsed', 'withdrawn'])
})

test('a deed is refused in every state it does not start from', () => {
  expect(AGREEMENT_STATES.filter((state) => can('signByVendor', state))).toEqual(['sent'])
  expect(AGREEMENT_STATES.filter((state) => can('countersign', state))).toEqual(['signedByVendor'])
  expect(AGREEMENT_STATES.filter((state) => can('terminate', state))).toEqual(['inForce'])
  expect(AGREEMENT_STATES.filter((state) => can('withdraw', state))).toEqual([
    'draft',
    'sent',
    'signedByVendor',
  ])
})
