import type { Deed } from '@/lib/audit/deed'
import type { AgreementState } from './rules'

/** What a deed did to an agreement's state, as the audit log keeps it, with what else it changed. */
export function stateDeed(
  agreement: { id: string; vendorId: string; state: AgreementState },
  { state, ...more }: { state: AgreementState } & Record<string, unknown>,
): Deed {
  return {
    type: 'agreement',
    id: agreement.id,
    before: { status: agreement.state },
    after: { status: state, ...more },
    vendorId: agreement.vendorId,
  }
}
