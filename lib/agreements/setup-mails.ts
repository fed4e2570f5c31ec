import { formatCount, formatDate } from '@/lib/format'
import type { AgreementLetter } from './tell'

interface Named {
  id: string
  number: string
  vendor: { name: string }
  administrator: { name: string }
}

const checklist = ({ id }: Named) => ({ label: 'Se tjeklisten', path: `/aftaler/${id}/tjekliste` })

/** To MedCom: the vendor has settled the last point that had to be before connection. */
export function readyLetter(agreement: Named): AgreementLetter {
  const { number, vendor } = agreement
  return {
    subject: `Aftale ${number} er klar til at træde i kraft`,
    paragraphs: [
      `${vendor.name} har opfyldt alt på tjeklisten, der skulle være på plads før tilslutning. Sæt aftale ${number} i kraft, når I har set tjeklisten igennem.`,
    ],
    action: checklist(agreement),
  }
}

/** To the vendor: from now on the agreement holds, and what still has a date. */
export function inForceLetter(agreement: Named, inForceOn: string, withDate: number): AgreementLetter {
  const { number, vendor, administrator } = agreement
  return {
    subject: `Aftale ${number} er trådt i kraft`,
    paragraphs: [
      `Aftale ${number} mellem ${administrator.name} og ${vendor.name} er trådt i kraft den ${formatDate(inForceOn)}.`,
      ...(withDate > 0
        ? [
            `${formatCount(withDate, 'punkt', 'punkter')} på tjeklisten har en frist efter ikrafttrædelsen. Fristerne står i portalen, og I får en påmindelse før hver af dem.`,
          ]
        : []),
    ],
    action: checklist(agreement),
  }
}
