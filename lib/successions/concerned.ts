import type { AgreementState } from '@/lib/agreements/rules'
import type { Prisma, Tx } from '@/lib/db/client'
import { havingRole, holdingOn, runningOrComing } from '@/lib/door/search'
import { fromDay } from '@/lib/text/days'
import type { OrganisationRoleKind } from '@/lib/parties/schemas'

export interface Between {
  fromId: string
  toId: string
  role: OrganisationRoleKind
  /** yyyy-mm-dd, the first day of the new party. */
  effectiveOn: string
}

/** States from which an agreement passes to the new party; the rest is history and stays with whom it was. */
const PASSING: AgreementState[] = ['draft', 'sent', 'signedByVendor', 'settingUp', 'inForce', 'terminated']
/** Those that bind two parties already: the vendor gets a notice. */
export const BINDING: AgreementState[] = ['settingUp', 'inForce', 'terminated']

/** The agreements that pass to the new party; none when the role is not a side of agreements. */
export function agreementsOf({ fromId, role }: Between, states = PASSING): Prisma.AgreementWhereInput {
  const party =
    role === 'administrator'
      ? { administratorId: fromId }
      : role === 'vendor'
        ? { vendorId: fromId }
        : { id: { in: [] } }
  return { ...party, state: { in: states } }
}

/** The open periods of laboratories with the party on that day or later. */
export function laboratoriesOf({ fromId, effectiveOn }: Between) {
  const open = runningOrComing(effectiveOn)
  return { owned: { organisationId: fromId, ...open }, served: { vendorId: fromId, ...open } }
}

/** The vendors that must be told: of every agreement concerned, and of every laboratory whose owner changes. */
export async function vendorsToTell(tx: Tx, between: Between): Promise<{ id: string; name: string }[]> {
  const { role, effectiveOn } = between
  const some: Prisma.OrganisationWhereInput =
    role === 'administrator' || role === 'vendor'
      ? { agreements: { some: agreementsOf(between, BINDING) } }
      : role === 'laboratoryOwner'
        ? { laboratories: { some: { owners: { some: laboratoriesOf(between).owned } } } }
        : havingRole('vendor', effectiveOn)
  return tx.organisation.findMany({ where: some, select: { id: true, name: true }, orderBy: { name: 'asc' } })
}

/** Everything that the succession touches, counted and named: what one sees before it is planned and until it is done. */
export async function concerned(tx: Tx, between: Between) {
  const { fromId, role, effectiveOn } = between
  const { owned, served } = laboratoriesOf(between)
  const isVendor = role === 'vendor'
  const agreements = await tx.agreement.findMany({
    where: agreementsOf(between),
    select: { id: true, number: true, state: true, vendor: { select: { name: true } } },
    orderBy: [{ state: 'asc' }, { number: 'asc' }],
    take: SHOWN,
  })
  const states = await tx.agreement.groupBy({
    by: ['state'],
    where: agreementsOf(between),
    _count: { _all: true },
    orderBy: { state: 'asc' },
  })
  const kept = await tx.agreement.count({
    where: { ...(isVendor ? { vendorId: fromId } : { administratorId: fromId }), state: { notIn: PASSING } },
  })
  const laboratories = isVendor
    ? await tx.laboratory.findMany({ where: { vendors: { some: served } }, ...NAMED })
    : role === 'laboratoryOwner'
      ? await tx.laboratory.findMany({ where: { owners: { some: owned } }, ...NAMED })
      : []
  const roles = await tx.organisationRole.findMany({
    where: { organisationId: fromId, ...holdingOn(effectiveOn) },
    select: { kind: true },
  })
  const ofVendor = { vendorId: isVendor ? fromId : NOBODY }
  const users = await tx.user.findMany({
    where: { ...ofVendor, deactivatedAt: null, erasedAt: null },
    select: { id: true, name: true, email: true },
    orderBy: { name: 'asc' },
  })
  const openNotices = await tx.notice.findMany({
    where: {
      agreement: agreementsOf(between),
      kind: { not: 'succession' },
      withdrawnAt: null,
      appliedAt: null,
    },
    select: { id: true, kind: true, effectiveOn: true, agreement: { select: { id: true, number: true } } },
    orderBy: { effectiveOn: 'asc' },
    take: SHOWN,
  })
  return {
    agreements,
    agreementCount: states.reduce((sum, { _count }) => sum + _count._all, 0),
    states: states.map(({ state, _count }) => ({ state, count: _count._all })),
    /** Ended, declined, lapsed and withdrawn ones: they stay with the former party. */
    kept: role === 'administrator' || isVendor ? kept : 0,
    laboratories,
    systems: await tx.system.findMany({ where: ofVendor, ...NAMED }),
    users,
    apiKeys: await tx.apiKey.count({ where: { ...ofVendor, revokedAt: null } }),
    webhooks: await tx.webhookEndpoint.count({ where: { ...ofVendor, offAt: null } }),
    stations: await tx.station.count({ where: { ...ofVendor, revokedAt: null } }),
    otherRoles: roles.map(({ kind }) => kind).filter((kind) => kind !== role),
    /** Terminations and new terms, which go on with the new party. */
    openNotices: openNotices.map(({ effectiveOn: from, ...notice }) => ({
      ...notice,
      effectiveOn: fromDay(from),
    })),
    vendors: await vendorsToTell(tx, between),
  }
}

/** Names beyond these are only counted: nobody reads on. */
const SHOWN = 200
const NAMED = { select: { id: true, name: true }, orderBy: { name: 'asc' } } as const
const NOBODY = '00000000-0000-0000-0000-000000000000'
