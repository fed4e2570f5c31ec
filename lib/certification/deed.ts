import type { Deed } from '@/lib/audit/deed'
import type { CertificationState } from './rules'
import { WORDS } from './words'

/** What a deed did to a certification, as the audit log keeps it, with what else it changed. */
export function stateDeed(
  certification: { id: string; vendorId: string; state: CertificationState },
  { state, ...more }: { state: CertificationState } & Record<string, unknown>,
): Deed {
  return {
    type: 'certification',
    id: certification.id,
    before: { status: WORDS[certification.state] },
    after: { status: WORDS[state], ...more },
    vendorId: certification.vendorId,
  }
}
