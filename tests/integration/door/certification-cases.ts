import { as } from '@/tests/support/actors'
import { aCertification } from '@/tests/support/certification'

const OLD = 1_000
type State = Parameters<typeof aCertification>[0]

const from =
  (state: State, more: object, byVendor = false) =>
  async () => {
    const { id, vendor } = await aCertification(state)
    const by = byVendor ? vendor : as.medcomAdmin()
    return { input: { id, version: OLD, ...more }, field: null, by }
  }

/** Certifications as somebody moves them who saw a version that is no longer the newest. */
export const CERTIFICATION_CASES = {
  'certification.propose': from('ordered', { plannedOn: '2026-12-01' }, true),
  'certification.agree': from('ordered', {}),
  'certification.begin': from('planned', {}),
  'certification.approve': from('testing', { approvedOn: '2026-11-21' }),
  'certification.reject': from('testing', { reason: 'Mit' }),
  'certification.changeExpiry': from('approved', { expiresOn: '2030-01-01', reason: 'Mit' }),
  'certification.withdraw': from('ordered', { reason: 'Mit' }, true),
  'certificationRule.change': async () => ({
    input: {
      version: OLD,
      required: [],
      firstReminder: 60,
      secondReminder: 30,
      lastReminder: 7,
      validFrom: '2026-12-01',
    },
    field: null,
  }),
}
