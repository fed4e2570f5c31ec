import { recordContactChange } from '@/lib/contacts/record'
import { takeInContact } from '@/lib/contacts/take-in'
import { userOf } from '@/lib/door/actor'
import { unwrap } from '@/lib/door/errors'
import type { CommandScope } from '@/lib/door/verb'
import { changeLaboratory, createLaboratory } from '@/lib/parties'
import type { AnyJudged } from './judge'
import type { WantedContact } from './judge-contacts'
import type { WantedLaboratory } from './judge-laboratories'
import type { Judged } from './lines'
import type { RegisterKind } from './schemas'
import { takeInAccount } from './take-in-accounts'

export type TakingScope = Pick<CommandScope<unknown>, 'tx' | 'now' | 'record' | 'scope' | 'actor'>

/** Takes lines in one by one; `end` does what is done once for all of them. */
export interface Taker {
  take(judged: AnyJudged): Promise<string>
  end(): Promise<void>
}

export function takerOf(scope: TakingScope, kind: RegisterKind): Taker {
  if (kind === 'contacts') return contactTaker(scope)
  const take = kind === 'accounts' ? takeInAccount : takeInLaboratory
  return { take: (judged) => take(scope, judged as never), end: () => Promise.resolve() }
}

/** One version of bilag 3 a vendor for all the lines of a step. */
function contactTaker({ tx, now, record, actor }: TakingScope): Taker {
  const vendors = new Set<string>()
  return {
    async take(judged) {
      const { vendorId, laboratoryId, ...fields } = judged.wanted as WantedContact
      const { id, deed } = await takeInContact(tx, { id: judged.id, vendorId, laboratoryId, fields, now })
      record(deed)
      vendors.add(vendorId)
      return id
    },
    async end() {
      const userId = userOf(actor)
      for (const vendorId of [...vendors].sort()) await recordContactChange(tx, { vendorId, userId, now })
    },
  }
}

async function takeInLaboratory(
  { scope }: TakingScope,
  { id, wanted }: Judged<WantedLaboratory>,
): Promise<string> {
  const { fields, version, ...ties } = wanted!
  const stated = fields as { name: string; code: string }
  if (id) return unwrap(await changeLaboratory(scope, { ...stated, id, version })).id
  return unwrap(await createLaboratory(scope, { ...stated, ...ties })).id
}
