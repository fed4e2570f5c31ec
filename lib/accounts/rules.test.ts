import { describe, expect, test } from 'vitest'
import {
  ACCOUNT_STATES,
  can,
  canDo,
  confirmationOf,
  isInTheWay,
  REQUEST_KINDS,
  REQUEST_STATES,
  stateAfter,
  stateOf,
  stateWithout,
  waitsFor,
  type RequestDeed,
} from './rules'

const DEEDS: RequestDeed[] = ['ask', 'answer', 'approve', 'decline', 'withdraw']

describe('what may be asked of an account', () => {
  test('is as agreed, state by state', () => {
    const table = Object.fromEntries(
      ACCOUNT_STATES.map((state) => [state, REQUEST_KINDS.filter((kind) => can(kind, state)).join(' ')]),
    )
    expect(table).toEqual({
      requested: 'create',
      declined: '',
      open: 'change suspend close credential blockSeries',
      suspended: 'change reopen close blockSeries',
      closed: 'reopen blockSeries',
    })
  })

  test('is one thing at a time, but for what it uses', () => {
    expect(isInTheWay(['change'], 'close')).toBe(true)
    expect(isInTheWay(['change'], 'credential')).toBe(false)
    expect(isInTheWay(['blockSeries'], 'change')).toBe(false)
    expect(isInTheWay(['blockSeries', 'credential'], 'credential')).toBe(true)
    expect(isInTheWay([], 'close')).toBe(false)
  })

  test('leads to a state from which it can be asked no more, or changes none', () => {
    for (const state of ACCOUNT_STATES)
      for (const kind of REQUEST_KINDS.filter((one) => can(one, state))) {
        const after = stateAfter(kind, state)
        expect(after === state || !can(kind, after), `${kind} of ${state}`).toBe(true)
      }
  })

  test('touches only an account that never came, where the answer is no', () => {
    expect(stateWithout('create', 'requested', 'declined')).toBe('declined')
    expect(stateWithout('create', 'requested', 'withdrawn')).toBe('closed')
    expect(stateWithout('close', 'open', 'declined')).toBe('open')
  })
})

describe('a request', () => {
  test('waits for somebody exactly as long as it can be decided', () => {
    for (const state of REQUEST_STATES)
      expect(waitsFor(state) !== null, state).toBe(canDo('approve', state) && canDo('decline', state))
  })

  test('once decided, is decided', () => {
    for (const state of ['approved', 'declined', 'withdrawn'] as const)
      expect(DEEDS.filter((deed) => canDo(deed, state))).toEqual([])
    for (const deed of DEEDS) expect(canDo(deed, stateOf(deed)), deed).toBe(false)
  })
})

test('what is wanted is confirmed only where the very last change is', () => {
  const state = (wantedChange: bigint | null, confirmedChange: bigint | null, failed = false) =>
    confirmationOf({ wantedChange, confirmedChange, failed })
  expect(state(null, null)).toBeNull()
  expect(state(7n, null)).toBe('waits')
  expect(state(7n, 6n)).toBe('waits')
  expect(state(7n, 6n, true)).toBe('failed')
  expect(state(7n, 7n)).toBe('confirmed')
})
