import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { NotFoundError, ValidationError } from '@/lib/door/errors'
import { isStaff, userOf, type Actor } from '@/lib/door/actor'
import { havingRole } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { awaitsAgreement } from './internal'
import { newAccount } from './new-account'
import { RequestAccount } from './schemas'

/**
 * Asks for an account, the vendor's own or one of its laboratories' (AC-1). What needs no approval is open at once; so is
 * what MedCom makes itself, which is asked for its reason where the vendor's agreement is not signed.
 */
export const requestAccount = command({
  name: 'account.request',
  input: RequestAccount,
  async run({ tx, input, actor, now, record }) {
    const vendorId = await vendorOf(tx, actor, input.vendorId, isoDate(now))
    const byMedcom = isStaff(actor)
    if (
      byMedcom &&
      input.environment === 'production' &&
      !input.reason &&
      (await awaitsAgreement(tx, vendorId))
    )
      throw new ValidationError({
        reason:
          'Leverandøren har ingen aftale, som begge har underskrevet. Skriv, hvorfor kontoen oprettes alligevel.',
      })
    const made = await newAccount(tx, { ...input, vendorId }, { userId: userOf(actor), byMedcom, now })
    record(made.deed)
    return { id: made.id, name: made.name, requestId: made.requestId, atOnce: made.atOnce }
  },
})

async function vendorOf(tx: Tx, actor: Actor, chosen: string | null, today: string): Promise<string> {
  if (actor.kind === 'user' && actor.vendorId) return actor.vendorId
  if (!chosen) throw new ValidationError({ vendorId: 'Vælg en leverandør fra listen.' })
  const vendor = await tx.organisation.findFirst({
    where: { id: chosen, ...havingRole('vendor', today) },
  })
  if (!vendor) throw new NotFoundError()
  return vendor.id
}
