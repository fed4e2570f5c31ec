import { certifiedOn } from '@/lib/certification/kin'
import { COVERING, coveringContact } from '@/lib/contacts/kin'
import type { Tx } from '@/lib/db/client'
import { havingRole, holdingOn, openOn, runningOrComing } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import type { AgreementFact, LaboratoryFacts, SystemFact, VendorFacts } from './facts'
import { lastSeen } from './last-seen'
import { stockFacts } from './stock-facts'

/**
 * What cells are made from, of each of these that is a vendor on the day: a handful of queries, however many they are.
 * @param day Copenhagen's yyyy-mm-dd; later than today for what would then be so
 */
export async function readFacts(tx: Tx, vendorIds: readonly string[], day: string): Promise<VendorFacts[]> {
  const vendors = await tx.organisation.findMany({
    where: { id: { in: [...vendorIds] }, ...havingRole('vendor', day) },
    select: { id: true, name: true, supportPhone: true, supportEmail: true, supportHours: true },
    orderBy: { id: 'asc' },
  })
  const ids = { in: vendors.map(({ id }) => id) }
  const laboratories = await laboratoriesOf(tx, ids, day)
  const accounts = await accountsOf(tx, ids)
  const functions = await tx.contactFunction.findMany({ orderBy: { position: 'asc' } })
  const contacts = await tx.contact.findMany({ ...COVERING, where: { ...COVERING.where, vendorId: ids } })
  const agreements = await agreementsOf(tx, ids, day)
  const leaves = await tx.dispensation.findMany({
    where: { vendorId: ids, withdrawnAt: null, until: { gte: toDay(day) } },
  })
  const dispensations = leaves.map(({ fromDay: from, until, ...leave }) => ({
    ...leave,
    fromDay: fromDay(from),
    until: fromDay(until),
  }))
  const standardsChangeOn = await nextSetting(tx, 'certification.required', day)
  return vendors.map(({ id, name, supportPhone: phone, supportEmail: email, supportHours: hours }) => ({
    id,
    name,
    support: { phone, email, hours },
    contacts: contacts
      .filter(({ vendorId }) => vendorId === id)
      .map((contact) => ({ ...coveringContact(contact), confirmedOn: isoDate(contact.confirmedAt) })),
    functions,
    accounts: accounts.filter(({ vendorId }) => vendorId === id),
    laboratories: laboratories.filter(({ vendorId }) => vendorId === id),
    agreement: agreements.get(id) ?? null,
    dispensations: dispensations.filter(({ vendorId }) => vendorId === id),
    standardsChangeOn,
  }))
}

type Ids = { in: string[] }

async function laboratoriesOf(
  tx: Tx,
  vendorId: Ids,
  day: string,
): Promise<(LaboratoryFacts & { vendorId: string })[]> {
  const served = await tx.laboratoryVendor.findMany({
    where: { vendorId, ...holdingOn(day), laboratory: openOn(day) },
    select: { vendorId: true, validFrom: true, laboratory: { select: { id: true, name: true } } },
    orderBy: [{ laboratory: { name: 'asc' } }, { laboratoryId: 'asc' }],
  })
  const places = served.map(({ vendorId: vendor, validFrom, laboratory }) => ({
    ...laboratory,
    vendorId: vendor,
    servedFrom: fromDay(validFrom),
  }))
  const ids = places.map(({ id }) => id)
  const seen = await lastSeen(tx, places, day)
  const systems = await systemsOf(tx, ids, day)
  const stocks = await stockFacts(tx, ids)
  return places.map((place) => ({
    ...place,
    ...(seen.get(place.id) ?? NEVER),
    systems: systems.get(place.id) ?? [],
    stock: stocks.get(place.id) ?? null,
  }))
}

const NEVER = { lastCallOn: null, lastHttpOn: null, lastManualOn: null, lastReturnOn: null }

async function systemsOf(tx: Tx, laboratoryIds: string[], day: string): Promise<Map<string, SystemFact[]>> {
  const uses = await tx.laboratorySystem.findMany({
    where: { laboratoryId: { in: laboratoryIds }, ...runningOrComing(day) },
    include: { system: { select: { name: true } } },
    orderBy: [{ system: { name: 'asc' } }, { validFrom: 'asc' }],
  })
  const judged = await certifiedOn(tx, [...new Set(uses.map(({ systemId }) => systemId))], day)
  const found = new Map<string, SystemFact[]>()
  for (const { laboratoryId, systemId, system, validFrom, validTo } of uses) {
    const { state, until, listChangesOn, text, href } = judged.get(systemId)!
    const use = {
      name: system.name,
      from: fromDay(validFrom),
      to: fromDay(validTo),
      state,
      until,
      listChangesOn,
      text,
      href,
    }
    found.set(laboratoryId, [...(found.get(laboratoryId) ?? []), use])
  }
  return found
}

async function accountsOf(tx: Tx, vendorId: Ids) {
  const rows = await tx.account.findMany({
    where: { vendorId, environment: 'production', state: 'open' },
    select: {
      id: true,
      name: true,
      vendorId: true,
      laboratoryId: true,
      department: true,
      returnBlocked: true,
      mailbox: true,
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return rows.map(
    ({ mailbox: { looksPersonal, personalReason, provenAt, attestBy, unreachableSince }, ...account }) => ({
      ...account,
      mailbox: {
        looksPersonal,
        personalReason,
        proven: provenAt !== null,
        attestBy: fromDay(attestBy),
        unreachable: unreachableSince !== null,
      },
    }),
  )
}

/** The agreement that each is bound by: the newest in force, else the newest that is being set up. */
async function agreementsOf(tx: Tx, vendorId: Ids, day: string): Promise<Map<string, AgreementFact>> {
  const rows = await tx.agreement.findMany({
    where: { vendorId, state: { in: ['inForce', 'terminated', 'settingUp'] } },
    select: {
      id: true,
      number: true,
      vendorId: true,
      state: true,
      inForceOn: true,
      setupItems: { where: { dueOn: { not: null } }, select: { clauseNumber: true, dueOn: true } },
    },
    orderBy: [{ inForceOn: { sort: 'desc', nulls: 'last' } }, { number: 'desc' }],
  })
  const found = new Map<string, AgreementFact>()
  for (const { vendorId: vendor, setupItems, inForceOn, ...row } of rows) {
    const begun = inForceOn && fromDay(inForceOn) <= day ? fromDay(inForceOn) : null
    if (found.has(vendor) || (row.state !== 'settingUp' && !begun)) continue
    const items = setupItems.map(({ clauseNumber, dueOn }) => ({
      clause: clauseNumber,
      dueOn: fromDay(dueOn!),
    }))
    found.set(vendor, { id: row.id, number: row.number, inForceOn: begun, items })
  }
  return found
}

async function nextSetting(tx: Tx, key: string, day: string): Promise<string | null> {
  const next = await tx.setting.findFirst({
    where: { key, validFrom: { gt: toDay(day) } },
    orderBy: { validFrom: 'asc' },
  })
  return next && fromDay(next.validFrom)
}
