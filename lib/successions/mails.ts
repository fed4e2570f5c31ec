import type { AgreementLetter } from '@/lib/agreements/tell'
import { formatDate } from '@/lib/format'
import type { OrganisationRoleKind } from '@/lib/parties/schemas'
import { ROLE_WORDS } from '@/lib/parties/words'

interface Told {
  from: string
  to: string
  role: OrganisationRoleKind
  effectiveOn: string
  reason: string
}

/** To every vendor concerned: who follows whom, from when, and what it means to them. */
export function plannedLetter({ from, to, role, effectiveOn, reason }: Told): AgreementLetter {
  const day = formatDate(effectiveOn)
  return {
    subject: `${to} følger efter ${from} den ${day}`,
    paragraphs: [
      `Fra og med den ${day} følger ${to} efter ${from} som ${ROLE_WORDS[role].toLowerCase()} for NPN-servicen.`,
      CONSEQUENCES[role],
      `Begrundelse: ${reason}`,
    ],
    action: { label: 'Se jeres aftaler', path: '/aftaler' },
    notes: ['I skal ikke gøre noget. Skriv til NPN@medcom.dk, hvis I har spørgsmål.'],
  }
}

const CONSEQUENCES: Record<OrganisationRoleKind, string> = {
  administrator:
    'Jeres aftaler fortsætter på samme vilkår med den nye part. Dokumenter fra før den dag bliver, som de er; dem, der laves derefter, nævner den nye part.',
  vendor:
    'Aftaler, laboratorier og systemer går over til den nye leverandør. Dokumenter fra før den dag bliver, som de er. Brugere følger ikke med: de inviteres hos den nye leverandør.',
  laboratoryOwner:
    'Laboratorierne fortsætter uændret med den nye ejer. Deres prøvenumre og aftaler ændres ikke.',
  softwareSupplier: 'Jeres aftaler og laboratorier ændres ikke.',
}

/** To the same: it will not happen after all. */
export function cancelledLetter({ from, to, effectiveOn, reason }: Told): AgreementLetter {
  return {
    subject: `${to} følger alligevel ikke efter ${from}`,
    paragraphs: [
      `Vi skrev, at ${to} følger efter ${from} den ${formatDate(effectiveOn)}. Det sker ikke. Alt fortsætter som før.`,
      `Begrundelse: ${reason}`,
    ],
  }
}
