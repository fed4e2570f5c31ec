import { formatDate } from '@/lib/format'
import type { AgreementLetter } from './tell'

interface Named {
  id: string
  number: string
  vendor: { name: string }
  administrator: { name: string }
}

/** To MedCom: the vendor has signed, and MedCom's signature is what is missing. */
export function signedByVendorLetter({ id, number, vendor }: Named, name: string): AgreementLetter {
  return {
    subject: `${vendor.name} har underskrevet aftale ${number}`,
    paragraphs: [
      `${name} har underskrevet aftale ${number} for ${vendor.name}. Nu mangler MedComs underskrift.`,
    ],
    action: { label: 'Læs og underskriv aftalen', path: `/aftaler/${id}/underskriv` },
  }
}

/** To either side: both have signed, and what comes now. The mail holds a link, never the document. */
export function signedByBothLetter(
  { id, number, vendor, administrator }: Named,
  to: 'vendor' | 'medcom',
  now: Date,
): AgreementLetter {
  const who = to === 'vendor' ? administrator.name : `${vendor.name} og ${administrator.name}`
  return {
    subject: `Aftale ${number} er underskrevet af begge parter`,
    paragraphs: [
      `Aftale ${number} om tilslutning til NPN-servicen er underskrevet af begge parter den ${formatDate(now)}.`,
      to === 'vendor'
        ? `Den ligger i portalen. Nu skal det på plads, som står på tjeklisten: derefter sætter ${who} aftalen i kraft.`
        : `${who} kan hente den i portalen. Nu skal det på plads, som står på tjeklisten.`,
    ],
    action: { label: 'Hent aftalen', path: `/aftaler/${id}/dokumenter` },
  }
}
