import { expect, test } from 'vitest'
import { phaseAt } from './session-watch'

const MINUTE = 60_000
const session = { idle: 60 * MINUTE, seen: 0, latest: 12 * 60 * MINUTE }

test('five minutes before an hour without a request one is told, and may stay', () => {
  expect(phaseAt(54 * MINUTE, session)).toEqual({ kind: 'quiet' })
  expect(phaseAt(55 * MINUTE, session)).toEqual({ kind: 'warning', at: 60 * MINUTE, extensible: true })
  expect(phaseAt(60 * MINUTE, session)).toEqual({ kind: 'ended' })
})

test('a request from any tab puts the end off', () => {
  expect(phaseAt(60 * MINUTE, { ...session, seen: 30 * MINUTE })).toEqual({ kind: 'quiet' })
})

test('after twelve hours nobody stays', () => {
  const late = { ...session, seen: 11.9 * 60 * MINUTE }
  expect(phaseAt(715 * MINUTE, late)).toEqual({ kind: 'warning', at: 720 * MINUTE, extensible: false })
  expect(phaseAt(720 * MINUTE, late)).toEqual({ kind: 'ended' })
})
