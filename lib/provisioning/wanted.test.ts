import { describe, expect, it } from 'vitest'
import type { Wanted } from '@/lib/accounts/feed'
import { compare, deedsOf, fieldsOf } from './wanted'

const WANTED: Wanted = {
  id: 'x',
  name: 'npn100001',
  environment: 'production',
  state: 'open',
  department: 'Prøvemodtagelsen',
  purpose: 'automatic',
  mailbox: 'drift@prove.example',
  vendor: { id: 'v', name: 'Nordlys', cvr: '12345674' },
  laboratory: null,
  policy: {
    returnBlocked: true,
    manualDrawUntil: null,
    httpsOnlyFrom: '2027-01-01',
    largestDraw: 25_000,
    drawsPerWeek: null,
  },
  credentialAskedAt: null,
  blockedSeries: [],
}

describe('what is wanted', () => {
  it('is read with spaces and dots, and copied without', () => {
    const fields = new Map(fieldsOf(WANTED).map(({ field, text, copied }) => [field, [text, copied]]))
    expect(fields.get('vendorCvr')).toEqual(['12\u00a034\u00a056\u00a074', '12345674'])
    expect(fields.get('largestDraw')).toEqual(['25.000', '25000'])
    expect(fields.get('httpsOnlyFrom')).toEqual(['1.\u00a0januar 2027', '01.01.2027'])
  })

  it('differs from nothing in all that it says, and from itself in nothing', () => {
    expect(
      compare(WANTED, null)
        .filter(({ differs }) => !differs)
        .map(({ field }) => field),
    ).toEqual([
      'laboratory',
      'laboratoryCode',
      'laboratorySor',
      'manualDrawUntil',
      'drawsPerWeek',
      'credentialAskedAt',
      'blockedSeries',
    ])
    expect(compare(WANTED, WANTED).some(({ differs }) => differs)).toBe(false)
  })

  it('is told in deeds', () => {
    const but = (more: Partial<Wanted>) => deedsOf({ ...WANTED, ...more }, WANTED)
    expect(deedsOf(WANTED, null)).toEqual(['Opret kontoen'])
    expect(but({ state: 'closed' })).toEqual(['Luk kontoen'])
    expect(deedsOf(WANTED, { ...WANTED, state: 'suspended' })).toEqual(['Åbn kontoen igen'])
    expect(but({ credentialAskedAt: '2026-11-21T10:00:00Z' })).toEqual(['Lav en ny adgang'])
    expect(
      but({
        department: 'Ny',
        mailbox: 'ny@prove.example',
        policy: { ...WANTED.policy, returnBlocked: false },
      }),
    ).toEqual(['Ret afdeling, funktionspostkasse og tilbagelevering'])
    expect(but({})).toEqual(['Kontrollér, at kontoen er som vist'])
  })
})
