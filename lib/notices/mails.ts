import type { AgreementLetter } from '@/lib/agreements/tell'
import { EVENT_WORDS, type AgreementEvent } from '@/lib/agreements/words'
import { formatCount, formatDate } from '@/lib/format'
import type { ShortReason } from './rules'

interface Named {
  id: string
  number: string
}

const see = ({ id }: Named, label: string) => ({ label, path: `/aftaler/${id}/varsler` })

const SHORT: Record<ShortReason, string> = {
  law: 'Varslet er kortere end aftalt, fordi lovgivning kræver det.',
  security: 'Varslet er kortere end aftalt, fordi sikkerheden kræver det.',
}

interface Told {
  giver: string
  months: number
  effectiveOn: string
  shortReason: ShortReason | null
  reason: string
}

/** Both sides are told of a termination: the one who gave it gets it as a receipt. */
export function terminationLetter(agreement: Named, told: Told): AgreementLetter {
  const { giver, months, effectiveOn, shortReason, reason } = told
  const { number } = agreement
  const notice = shortReason ? '' : ` med ${formatCount(months, 'måneds', 'måneders')} varsel`
  return {
    subject: `Aftale ${number} er opsagt`,
    paragraphs: [
      `${giver} har opsagt aftale ${number}${notice}. Sidste gyldige dag er den ${formatDate(effectiveOn)}. Indtil da gælder aftalen uændret.`,
      ...(shortReason ? [SHORT[shortReason]] : []),
      ...(reason ? [`Begrundelse: ${reason}`] : []),
    ],
    action: see(agreement, 'Se opsigelsen'),
    notes: [`Opsigelsen kan trækkes tilbage af ${giver} til og med den ${formatDate(effectiveOn)}.`],
  }
}

/** Both sides are told that a notice no longer counts. */
export function withdrawnLetter(
  agreement: Named,
  { giver, kind, reason }: { giver: string; kind: 'termination' | 'changedTerms'; reason: string },
): AgreementLetter {
  const { number } = agreement
  const what =
    kind === 'termination'
      ? `${giver} har trukket opsigelsen af aftale ${number} tilbage. Aftalen gælder som før.`
      : `${giver} har trukket varslet om nye vilkår for aftale ${number} tilbage. Aftalen gælder på de vilkår, den har.`
  return {
    subject:
      kind === 'termination'
        ? `Opsigelsen af aftale ${number} er trukket tilbage`
        : `Varslet om nye vilkår for aftale ${number} er trukket tilbage`,
    paragraphs: [what, ...(reason ? [`Begrundelse: ${reason}`] : [])],
    action: see(agreement, 'Se aftalens varsler'),
  }
}

/** To a vendor: which terms change, when, and by when to say what one thinks of it. */
export function termsLetter(
  agreement: Named,
  told: Told & { summary: string; actBy: string; leaveBy: string | null },
): AgreementLetter {
  const { giver, effectiveOn, shortReason, reason, summary, actBy, leaveBy } = told
  return {
    subject: `Nye vilkår for aftale ${agreement.number} fra den ${formatDate(effectiveOn)}`,
    paragraphs: [
      `${giver} ændrer vilkårene i aftale ${agreement.number} fra den ${formatDate(effectiveOn)}.`,
      summary,
      ...(shortReason ? [SHORT[shortReason]] : []),
      ...(reason ? [`Begrundelse: ${reason}`] : []),
      `Sig, om I accepterer vilkårene, senest den ${formatDate(actBy)}. Svarer I ikke, gælder de fra datoen.`,
      ...(leaveBy
        ? [`Vil I ikke fortsætte på de nye vilkår, skal I opsige aftalen senest den ${formatDate(leaveBy)}.`]
        : []),
    ],
    action: see(agreement, 'Læs vilkårene og svar'),
  }
}

/** To MedCom: a vendor objects. */
export function objectionLetter(agreement: Named, vendor: string, note: string): AgreementLetter {
  return {
    subject: `${vendor} gør indsigelse mod nye vilkår for aftale ${agreement.number}`,
    paragraphs: [
      `${vendor} gør indsigelse: ${note}`,
      'De nye vilkår gælder ikke for aftalen, før I har fastholdt dem, eller leverandøren har accepteret. I kan også trække varslet tilbage.',
    ],
    action: see(agreement, 'Se indsigelsen'),
  }
}

/** To a vendor that objected: the terms will apply none the less. */
export function upheldLetter(
  agreement: Named,
  giver: string,
  effectiveOn: string,
  note: string,
): AgreementLetter {
  return {
    subject: `De nye vilkår for aftale ${agreement.number} er fastholdt`,
    paragraphs: [
      `${giver} har behandlet jeres indsigelse og fastholder de nye vilkår. De gælder fra den ${formatDate(effectiveOn)}.`,
      `Begrundelse: ${note}`,
    ],
    action: see(agreement, 'Se varslet'),
  }
}

/** To a vendor: the new terms apply from now on. */
export function appliedLetter(agreement: Named, title: string, number: number): AgreementLetter {
  return {
    subject: `Nye vilkår gælder nu for aftale ${agreement.number}`,
    paragraphs: [`Aftalen følger fra i dag ${title}, version ${number}, som I er blevet varslet om.`],
    action: see(agreement, 'Se aftalens varsler'),
  }
}

export interface Reminded {
  agreementId: string
  number: string
  event: AgreementEvent
  date: string
  daysLeft: number
}

/** Every date that comes near, in one mail: to a vendor (null) of its own agreements, to MedCom of one vendor's. */
export function reminderLetter(vendor: string | null, dates: readonly Reminded[]): AgreementLetter {
  const [first] = dates
  const lines = dates.map(
    ({ number, event, date, daysLeft }) =>
      `${formatDate(date)} (${soon(daysLeft)}): ${EVENT_WORDS[event]}, aftale ${number}`,
  )
  const whose = vendor ? `aftalerne med ${vendor}` : 'jeres aftaler om NPN-servicen'
  return {
    subject:
      dates.length === 1 && first
        ? `Påmindelse: ${EVENT_WORDS[first.event].toLowerCase()} ${soon(first.daysLeft)}`
        : `Påmindelse: ${formatCount(dates.length, 'dato nærmer sig', 'datoer nærmer sig')}`,
    paragraphs: [`Disse datoer i ${whose} nærmer sig:`, ...lines],
    action:
      new Set(dates.map(({ agreementId }) => agreementId)).size === 1 && first
        ? { label: 'Se aftalen', path: `/aftaler/${first.agreementId}` }
        : { label: 'Se kalenderen', path: '/aftaler/kalender' },
  }
}

/** The same as a note among other routine mail: it may be read some days later, so it says no "in 30 days". */
export function reminderNote(vendor: string | null, dates: readonly Reminded[]) {
  const { subject: _relative, action, paragraphs } = reminderLetter(vendor, dates)
  const lines = dates.map(
    ({ number, event, date }) => `${formatDate(date)}: ${EVENT_WORDS[event]}, aftale ${number}`,
  )
  return {
    heading: `Påmindelse: ${formatCount(dates.length, 'dato nærmer sig', 'datoer nærmer sig')}`,
    text: [paragraphs[0], ...lines].join('\n'),
    path: action?.path ?? null,
    label: action?.label ?? null,
  }
}

function soon(days: number): string {
  if (days === 0) return 'i dag'
  return days === 1 ? 'i morgen' : `om ${formatCount(days, 'dag', 'dage')}`
}
