import type { Coverage } from '@/lib/contacts/coverage'
import { formatCount, formatNumber } from '@/lib/format'

export type EvidenceKind = 'contacts' | 'accounts' | 'certification' | 'https' | 'firstDraws' | 'manual'

/** What the portal knows of a vendor that can show an obligation to be met. */
export interface SetupFacts {
  laboratories: readonly {
    id: string
    name: string
    /** Calls in the draw log in the last 30 days, and how many of them were not HTTPS. */
    calls: number
    httpCalls: number
    /** Has drawn numbers with this vendor. */
    hasDrawn: boolean
    hasPlan: boolean
    /** Has an open production account; and whether one of those stands on a mailbox that was proven and is reached. */
    hasAccount: boolean
    hasProvenAccount: boolean
  }[]
  /** What bilag 3 must cover, and what of it is missing. */
  contacts: Pick<Coverage, 'missing'> & { required: number }
  /** The systems that the vendor's laboratories use. */
  systems: readonly { name: string; approved: boolean; why: string; href: string }[]
}

export interface Evidence {
  /** Whether the portal can tell; otherwise a person says what shows it. */
  known: boolean
  met: boolean
  /** "6 af 7 laboratorier bruger kun HTTPS". */
  text: string
  /** What is missing, by name, and where to see it. */
  missing: readonly { name: string; why: string; href: string | null }[]
}

/** What shows that an obligation is met, told from what the portal knows (AG-4). */
export function evidenceFor(kind: EvidenceKind, facts: SetupFacts): Evidence {
  if (kind === 'https') return https(facts)
  if (kind === 'certification') return certification(facts)
  if (kind === 'contacts') return contacts(facts)
  if (kind === 'firstDraws') return firstDraws(facts)
  if (kind === 'accounts') return accounts(facts)
  return { known: false, met: false, text: BY_HAND, missing: [] }
}

const BY_HAND = 'Portalen kan ikke selv se det. Her sættes hak i hånden med en note om, hvad der viser det.'

const LABORATORIES = ['laboratorium', 'laboratorier'] as const
const NO_LABORATORY = 'Leverandøren har ingen åbne laboratorier.'

function https({ laboratories }: SetupFacts): Evidence {
  const calling = laboratories.filter(({ calls }) => calls > 0)
  const wrong = calling.filter(({ httpCalls }) => httpCalls > 0)
  const silent = laboratories.length - calling.length
  if (calling.length === 0)
    return told(
      false,
      laboratories.length > 0 ? 'Ingen af laboratorierne har trukket i de seneste 30 dage.' : NO_LABORATORY,
    )
  const rest = silent > 0 ? ` ${formatCount(silent, ...LABORATORIES)} har ikke trukket.` : ''
  return told(
    wrong.length === 0,
    `${share(calling.length - wrong.length, calling.length, LABORATORIES)} har kun brugt HTTPS i de seneste 30 dage.${rest}`,
    wrong.map(({ id, name, httpCalls }) => ({
      name,
      why: `${formatCount(httpCalls, 'kald', 'kald')} uden HTTPS`,
      href: `/traekninger?laboratorium=${id}`,
    })),
  )
}

function certification({ systems }: SetupFacts): Evidence {
  if (systems.length === 0) return told(false, 'Ingen af leverandørens systemer er i brug i et laboratorium.')
  const wrong = systems.filter(({ approved }) => !approved)
  return told(
    wrong.length === 0,
    `${share(systems.length - wrong.length, systems.length, ['system i brug', 'systemer i brug'])} er godkendt i alle test, der kræves.`,
    wrong.map(({ name, why, href }) => ({ name, why, href })),
  )
}

function contacts({ contacts: { required, missing } }: SetupFacts): Evidence {
  return told(
    missing.length === 0,
    `${share(required - missing.length, required, ['påkrævet funktion', 'påkrævede funktioner'])} har en kontakt i bilag 3.`,
    missing.map(({ functionName, laboratory, why }) => ({
      name: [functionName, laboratory?.name].filter(Boolean).join(' – '),
      why: why === 'nobody' ? 'har ingen kontakt' : 'har kun kontakter, som mail ikke når frem til',
      href: '/kontaktpersoner',
    })),
  )
}

function firstDraws({ laboratories }: SetupFacts): Evidence {
  if (laboratories.length === 0) return told(false, NO_LABORATORY)
  const wrong = laboratories.filter(({ hasDrawn, hasPlan }) => !hasDrawn && !hasPlan)
  return told(
    wrong.length === 0,
    `${share(laboratories.length - wrong.length, laboratories.length, LABORATORIES)} har en plan for den første trækning eller har trukket.`,
    wrong.map(({ name }) => ({ name, why: 'mangler en plan', href: '#foerste-traekning' })),
  )
}

function accounts({ laboratories }: SetupFacts): Evidence {
  if (laboratories.length === 0) return told(false, NO_LABORATORY)
  const wrong = laboratories.filter(({ hasProvenAccount }) => !hasProvenAccount)
  return told(
    wrong.length === 0,
    `${share(laboratories.length - wrong.length, laboratories.length, LABORATORIES)} har en aktiv konto i produktion med en bekræftet funktionspostkasse.`,
    wrong.map(({ id, name, hasAccount }) => ({
      name,
      why: hasAccount ? 'postkassen er ikke bekræftet' : 'har ingen aktiv konto',
      href: `/laboratorier/${id}/konti`,
    })),
  )
}

function told(met: boolean, text: string, missing: Evidence['missing'] = []): Evidence {
  return { known: true, met, text, missing }
}

function share(part: number, whole: number, words: readonly [string, string]): string {
  return `${formatNumber(part)} af ${formatCount(whole, ...words)}`
}
