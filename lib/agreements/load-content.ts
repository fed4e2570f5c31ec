import type { Tx } from '@/lib/db/client'
import { currentList } from '@/lib/contacts/kin'
import { fromDay } from '@/lib/text/days'
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
      ...(await contactsOf(tx, vendor.id)),
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

/** Bilag 3 as it is now: what each contact is there for, and how to reach it. */
async function contactsOf(tx: Tx, vendorId: string): Promise<Pick<Basis, 'contacts' | 'contactsVersion'>> {
  const { number, contacts } = await currentList(tx, vendorId)
  return {
    contactsVersion: number || null,
    contacts: contacts.map(({ functions, laboratoryName, name, title, email, phone, hours, deputyName }) => ({
      role: [functions.join(', ') || 'Stedfortræder', laboratoryName].filter(Boolean).join(' – '),
      name: [name, title].filter(Boolean).join(', '),
      reach: [email, phone, hours, deputyName && `stedfortræder: ${deputyName}`].filter(Boolean).join(', '),
    })),
  }
}
