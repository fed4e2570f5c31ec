import { grantDispensation } from '@/lib/compliance'
import { as } from '@/tests/support/actors'
import { value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const OLD = 1_000

async function aDispensation(): Promise<string> {
  const input = {
    of: 'vendor',
    id: await makeVendor(),
    key: 'https',
    until: '2026-12-31',
    reason: 'Prøve',
  } as const
  return value(await grantDispensation(as.medcomAdmin(), input)).id
}

/** Dispensations and requirements as somebody edits them who saw a version that is no longer the newest. */
export const COMPLIANCE_CASES = {
  'dispensation.extend': async () => ({
    input: { id: await aDispensation(), version: OLD, until: '2027-01-31', reason: 'Mit' },
    field: 'until',
  }),
  'dispensation.withdraw': async () => ({
    input: { id: await aDispensation(), version: OLD, reason: 'Mit' },
    field: null,
  }),
  'requirement.change': async () => ({
    input: {
      key: 'https',
      version: OLD,
      clause: '5.3',
      heading: 'Kun HTTPS',
      appliesTo: 'both',
      days: '45',
      deadlineMonths: '6',
      validFrom: '2026-12-01',
      reason: 'Mit',
    },
    field: 'days',
  }),
}
