import { expect, test } from 'vitest'
import { datesOf } from './next-date'
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

const running = { signBy: null, inForceFrom: null, endsOn: null, deadlines: [], notices: [] }

test('the next date is the earliest that means something in the state', () => {
  expect(datesOf({ ...running, state: 'sent', signBy: '2026-12-01', endsOn: '2026-01-01' })).toEqual([
    { date: '2026-12-01', event: 'signBy' },
  ])
  const terms = {
    kind: 'changedTerms',
    actBy: '2027-03-01',
    effectiveOn: '2027-06-01',
    unanswered: true,
  } as const
  const dates = datesOf({ ...running, state: 'inForce', deadlines: ['2027-05-05'], notices: [terms] })
  expect(dates.map(({ date, event }) => `${date} ${event}`)).toEqual([
    '2027-03-01 answerBy',
    '2027-05-05 obligation',
    '2027-06-01 newTerms',
  ])
  expect(datesOf({ ...running, state: 'terminated', endsOn: '2027-05-21' })).toEqual([
    { date: '2027-05-21', event: 'ends' },
  ])
  expect(datesOf({ ...running, state: 'ended', endsOn: '2027-05-21', deadlines: ['2027-01-01'] })).toEqual([])
})
