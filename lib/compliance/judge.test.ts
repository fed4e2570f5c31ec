import { describe, expect, test } from 'vitest'
import { deadlineOf, type HoldingRequirement } from './judge'

const https: HoldingRequirement = {
  key: 'https',
  clause: '5.3',
  appliesTo: 'both',
  check: 'https',
  thresholds: {},
  deadlineMonths: 6,
  deadlineOn: null,
  validTo: null,
}
const agreement = { id: 'a', number: 'A-1', inForceOn: '2026-03-01', items: [] }
const listed = { ...agreement, items: [{ clause: '5.3', dueOn: '2026-06-01' }] }

describe('the last day of a requirement', () => {
  test('is counted from the agreement, and is the checklist’s where that says one', () => {
    expect(deadlineOf(https, null)).toEqual({ on: null, from: 'nothing' })
    expect(deadlineOf(https, agreement)).toEqual({ on: '2026-09-01', from: 'requirement' })
    expect(deadlineOf(https, listed)).toEqual({ on: '2026-06-01', from: 'agreement' })
  })

  test('is the same for a laboratory that was there, and runs anew for one that came later', () => {
    const dated = { ...https, deadlineMonths: null, deadlineOn: '2027-01-01' }
    for (const one of [https, dated])
      expect(deadlineOf(one, listed, '2026-02-01')).toEqual({ on: '2026-06-01', from: 'agreement' })
    expect(deadlineOf(https, listed, '2026-05-01')).toEqual({ on: '2026-11-01', from: 'requirement' })
    expect(deadlineOf(dated, listed, '2026-05-01')).toEqual({ on: '2027-01-01', from: 'requirement' })
  })
})
