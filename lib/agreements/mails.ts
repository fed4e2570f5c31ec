import { formatDate } from '@/lib/format'
import type { AgreementLetter } from './tell'

interface Named {
  id: string
  number: string
  vendor: { name: string }
  administrator: { name: string }
}

const open = ({ id }: Named, label = 'Se aftalen') => ({ label, path: `/aftaler/${id}` })

/** To the vendor: the agreement lies ready to be signed. */
export function sentLetter(agreement: Named, signBy: string, message: string): AgreementLetter {
  const { number, vendor, administrator } = agreement
  return {
    subject: `Aftale ${number} er klar til underskrift`,
    paragraphs: [
      `${administrator.name} har sendt aftale ${number} om tilslutning til NPN-servicen til underskrift hos ${vendor.name}.`,
      ...(message ? [message] : []),
      `Den skal underskrives senest den ${formatDate(signBy)}. Derefter bortfalder den.`,
    ],
    action: open(agreement, 'Læs og underskriv aftalen'),
    notes: [
      'Kun den, der er registreret med tegningsret eller fuldmagt, kan underskrive. Skriv til NPN@medcom.dk, hvis ingen hos jer er det.',
    ],
  }
}

/** To the vendor: what was sent is taken back to be changed. */
export function recalledLetter({ number, administrator }: Named, reason: string): AgreementLetter {
  return {
    subject: `Aftale ${number} er kaldt tilbage`,
    paragraphs: [
      `${administrator.name} har kaldt aftale ${number} tilbage for at rette den. I skal ikke gøre noget: I får en ny mail, når den er klar igen.`,
      `Begrundelse: ${reason}`,
    ],
  }
}

/** To the vendor: there will be no agreement of it. */
export function withdrawnLetter(agreement: Named, reason: string): AgreementLetter {
  return {
    subject: `Aftale ${agreement.number} er trukket tilbage`,
    paragraphs: [
      `${agreement.administrator.name} har trukket aftale ${agreement.number} tilbage. Den kan ikke længere underskrives.`,
      `Begrundelse: ${reason}`,
    ],
    action: open(agreement),
  }
}

/** To MedCom: the vendor says no. */
export function declinedLetter(agreement: Named, reason: string): AgreementLetter {
  const { number, vendor } = agreement
  return {
    subject: `${vendor.name} har afvist aftale ${number}`,
    paragraphs: [
      `${vendor.name} har afvist at underskrive aftale ${number}.`,
      `Begrundelse: ${reason}`,
      'Opret en ny aftale, hvis I bliver enige.',
    ],
    action: open(agreement),
  }
}

/** To either side: the last day to sign has passed. */
export function lapsedLetter(agreement: Named, signBy: string, to: 'vendor' | 'medcom'): AgreementLetter {
  const { number, vendor } = agreement
  const us = to === 'vendor' ? 'I' : vendor.name
  return {
    subject: `Aftale ${number} er bortfaldet`,
    paragraphs: [
      `${us} underskrev ikke aftale ${number} senest den ${formatDate(signBy)}. Den er derfor bortfaldet.`,
      to === 'vendor'
        ? 'Skriv til NPN@medcom.dk, hvis I stadig vil tilsluttes. Så laver MedCom en ny.'
        : 'Opret en ny aftale, hvis leverandøren stadig skal tilsluttes.',
    ],
    action: open(agreement),
  }
}

/** To either side: the last day of a terminated agreement has passed. */
export function endedLetter(agreement: Named, endsOn: string, to: 'vendor' | 'medcom'): AgreementLetter {
  const { number, vendor } = agreement
  return {
    subject: `Aftale ${number} er ophørt`,
    paragraphs: [
      to === 'vendor'
        ? `Aftale ${number} gjaldt til og med den ${formatDate(endsOn)}. Den er nu ophørt.`
        : `Aftale ${number} med ${vendor.name} gjaldt til og med den ${formatDate(endsOn)}. Den er nu ophørt.`,
      to === 'vendor'
        ? 'Dokumenterne kan stadig hentes i portalen.'
        : 'Se efter, om leverandørens adgang til NPN-servicen er lukket.',
    ],
    action: open(agreement),
  }
}
