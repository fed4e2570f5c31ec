import { stateDeed } from '@/lib/agreements/deed'
import { recalledLetter } from '@/lib/agreements/mails'
import { lockAgreement, move } from '@/lib/agreements/kin'
import { tell } from '@/lib/agreements/tell'
import type { Deed } from '@/lib/audit/deed'
import { command, type CommandScope } from '@/lib/door'
import { StateError, unwrap } from '@/lib/door/errors'
import { formatDate, isoDate } from '@/lib/format'
import { stampVendors } from '@/lib/parties'
import { agreementsOf } from './concerned'
import { giveNotices, lockSuccession, refreshNoticed, type LockedSuccession } from './internal'
import { plannedLetter } from './mails'
import { passLaboratories, passRole } from './pass'
import { passSystems } from './pass-systems'
import { ById } from './schemas'

/**
 * Lets the new party follow on its day, or later if the portal was down: once, and all of it in one transaction (PA-3).
 * Documents are never touched; what is sent and not yet signed is taken back, since it names the former party.
 */
export const applySuccession = command({
  name: 'succession.apply',
  input: ById,
  timeout: 600_000,
  async run(scope) {
    const { tx, input, now, record } = scope
    const succession = await lockSuccession(tx, input.id)
    const { id, effectiveOn, role } = succession
    if (succession.state !== 'planned') throw new StateError('Skiftet er allerede gennemført eller aflyst.')
    if (effectiveOn > isoDate(now)) throw new StateError(`Skiftet sker først den ${formatDate(effectiveOn)}.`)
    const recalled = await recallSent(scope, succession)
    const untold = await giveNotices(tx, succession, { now, userId: null })
    const agreements = await passAgreements(scope, succession)
    const roles = await passRole(tx, succession)
    const laboratories = await passLaboratories(tx, succession)
    const systems = role === 'vendor' ? await passSystems(tx, succession) : []
    if (role === 'vendor') unwrap(await stampVendors(scope.scope, {}))
    const { count: notices } = await tx.notice.updateMany({
      where: { successionId: id, withdrawnAt: null, appliedAt: null },
      data: { appliedAt: now, version: { increment: 1 } },
    })
    await refreshNoticed(tx, id)
    await tx.succession.update({
      where: { id },
      data: { state: 'applied', appliedAt: now, version: { increment: 1 } },
    })
    const { fromId, toId } = succession
    await tellLate(scope, succession, untold)
    const passed = {
      agreements: agreements.length,
      recalled: recalled.length,
      laboratories: laboratories.length,
      systems: systems.length,
      notices,
    }
    record({
      type: 'succession',
      id,
      before: { successionState: 'planned' },
      after: { successionState: 'carriedOut', fromId, toId, role, ...passed },
    })
    for (const deed of [...recalled, ...agreements, ...roles, ...laboratories, ...systems]) record(deed)
    return { id, ...passed }
  },
})

type Scope = CommandScope<{ id: string }>
type Succession = LockedSuccession

/** Those whose agreement came to bind after the succession was planned learn of it now. */
async function tellLate(scope: Scope, succession: Succession, untold: readonly { vendorId: string }[]) {
  const { id, from, to } = succession
  const letter = plannedLetter({ ...succession, from: from.name, to: to.name })
  for (const vendorId of new Set(untold.map((agreement) => agreement.vendorId)))
    await tell(scope, { id }, vendorId, letter)
}

async function recallSent(scope: Scope, succession: Succession): Promise<Deed[]> {
  const { tx, actor, now } = scope
  const sent = await tx.agreement.findMany({
    where: agreementsOf(succession, ['sent']),
    select: { id: true },
  })
  const { from, to } = succession
  const reason = `Dokumentet nævner ${from.name}, som ${to.name} følger efter.`
  const deeds: Deed[] = []
  for (const { id } of sent) {
    const agreement = await lockAgreement(tx, id)
    const state = await move(tx, agreement, { deed: 'recall', actor, now, reason })
    deeds.push(stateDeed(agreement, { state, reason }))
    await tell(scope, agreement, agreement.vendorId, recalledLetter(agreement, reason))
  }
  return deeds
}

/** An agreement on its way stays where it is when the new vendor has one of the same kind on its way already. */
async function passAgreements({ tx }: Scope, succession: Succession): Promise<Deed[]> {
  const { role, toId, from, to } = succession
  const isVendor = role === 'vendor'
  const theirs = isVendor
    ? await tx.agreement.findMany({
        where: { vendorId: toId, state: { in: ON_THEIR_WAY } },
        select: { templateVersionId: true },
      })
    : []
  const taken = theirs.map(({ templateVersionId }) => templateVersionId)
  const passed = await tx.agreement.updateManyAndReturn({
    where: {
      ...agreementsOf(succession),
      NOT: { state: { in: ON_THEIR_WAY }, templateVersionId: { in: taken } },
    },
    data: {
      ...(isVendor ? { vendorId: toId } : { administratorId: toId }),
      version: { increment: 1 },
    },
    select: { id: true, vendorId: true },
  })
  const side = isVendor ? 'vendor' : 'administratorId'
  return passed.map(({ id, vendorId }) => ({
    type: 'agreement',
    id,
    before: { [side]: from.name },
    after: { [side]: to.name },
    vendorId,
  }))
}

const ON_THEIR_WAY: ('draft' | 'sent' | 'signedByVendor' | 'settingUp')[] = [
  'draft',
  'sent',
  'signedByVendor',
  'settingUp',
]
