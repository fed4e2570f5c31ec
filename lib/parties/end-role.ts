import { command } from '@/lib/door'
import type { Tx } from '@/lib/db/client'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import { formatCount } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import { EndRole, type OrganisationRoleKind } from './schemas'

/** Ends a party's role with a day; refused while laboratories or systems still rest on it. */
export const endRole = command({
  name: 'organisation.endRole',
  input: EndRole,
  async run({ tx, input, record }) {
    const role = await tx.organisationRole.findUnique({ where: { id: input.id } })
    if (!role) throw new NotFoundError()
    const { organisationId, kind } = role
    const validTo = toDay(input.validTo)
    if (validTo < role.validFrom)
      throw new ValidationError({ validTo: 'Vælg en dag, efter at rollen er begyndt.' })
    await requireUnused(tx, organisationId, kind, validTo)
    await tx.organisationRole.update({ where: { id: input.id }, data: { validTo } })
    const [before, after] = [role.validTo, validTo].map((end) => ({ role: kind, validTo: fromDay(end) }))
    record({
      type: 'organisation',
      id: organisationId,
      before: { validTo: before?.validTo },
      after,
      vendorId: organisationId,
    })
    return { organisationId }
  },
})

async function requireUnused(
  tx: Tx,
  organisationId: string,
  kind: OrganisationRoleKind,
  last: Date,
): Promise<void> {
  const beyond = { OR: [{ validTo: null }, { validTo: { gt: last } }] }
  const count =
    kind === 'vendor'
      ? await tx.laboratoryVendor.count({ where: { vendorId: organisationId, ...beyond } })
      : kind === 'laboratoryOwner'
        ? await tx.laboratoryOwner.count({ where: { organisationId, ...beyond } })
        : 0
  if (count === 0) return
  const many = formatCount(count, 'laboratorium', 'laboratorier')
  throw new StateError(`Organisationen har ${many} efter den dag. Flyt dem til en anden, før rollen ophører.`)
}
