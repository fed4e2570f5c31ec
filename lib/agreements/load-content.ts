import type { Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { fromDay, toDay } from '@/lib/text/days'
import type { AgreementContent, Basis, Party } from './content'
import type { LockedAgreement } from './internal'

type Organisation = LockedAgreement['vendor']

/** What an agreement's document is made of; with the basis of another document, what that one says of the parties. */
export async function loadContent(
  tx: Tx,
  agreement: LockedAgreement,
  now: Date,
  signed?: Pick<Basis, 'administrator' | 'vendor'>,
): Promise<AgreementContent> {
  const { administrator, vendor, templateVersion } = agreement
  const parts = await tx.templatePart.findMany({
    where: { templateVersionId: templateVersion.id },
    include: { clauses: { orderBy: { position: 'asc' } } },
    orderBy: { position: 'asc' },
  })
  return {
    number: agreement.number,
    drawsAlready: agreement.drawsAlready,
    signBy: fromDay(agreement.signBy),
    inForceFrom: fromDay(agreement.inForceFrom),
    template: { ...templateVersion, parts },
    basis: {
      administrator: signed?.administrator ?? {
        ...partyOf(administrator),
        email: administrator.supportEmail ?? 'NPN@medcom.dk',
      },
      vendor: signed?.vendor ?? partyOf(vendor),
      contacts: await contactsOf(tx, vendor, now),
      contactsAt: now,
    },
  }
}

function partyOf(organisation: Organisation): Party {
  const { name, cvr, foreignRegistration, country, address, postalCode, city, supportEmail } = organisation
  const place = [postalCode, city].filter(Boolean).join(' ')
  return {
    name,
    cvr,
    registration: foreignRegistration && `${foreignRegistration} (${country})`,
    address: [address, place].filter(Boolean).join(', ') || null,
    email: supportEmail,
  }
}

/** Until the contacts are a register of their own: administrators, those who may sign today, and first-level support. */
async function contactsOf(tx: Tx, vendor: Organisation, now: Date): Promise<Basis['contacts']> {
  const today = toDay(isoDate(now))
  const users = await tx.user.findMany({
    where: { vendorId: vendor.id, deactivatedAt: null, erasedAt: null },
    include: {
      signingRights: {
        where: { validFrom: { lte: today }, OR: [{ validTo: null }, { validTo: { gte: today } }] },
      },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  const named = (role: string, found: typeof users) =>
    found.map(({ name, email }) => ({ role, name, reach: email }))
  const { supportName, supportPhone, supportEmail, supportHours } = vendor
  const support = [supportPhone, supportEmail, supportHours].filter(Boolean).join(', ')
  return [
    ...named(
      'Leverandørens administrator',
      users.filter(({ role }) => role === 'vendorAdmin'),
    ),
    ...named(
      'Kan underskrive',
      users.filter(({ signingRights }) => signingRights.length > 0),
    ),
    ...(support ? [{ role: 'First level-support', name: supportName ?? vendor.name, reach: support }] : []),
  ]
}
