import { formatDate } from '@/lib/format'
import { accountReasons, type AccountFacts } from './account-reasons'
import type { Answer } from './words'

/** Why it cannot draw, or what one should know although it can; with the one thing to do. */
export interface Reason {
  text: string
  todo: string
}

export interface LaboratoryFacts {
  /** The last day it was open; null while it is. */
  closedOn: string | null
  vendor: { name: string; agreement: 'inForce' | 'terminated' | 'settingUp' | 'none' } | null
  /** Its accounts in production, without those that were declined. */
  accounts: readonly AccountFacts[]
  /** The account of its newest done draw, where the portal does not know it, and the day. */
  unknownAccount: { name: string; on: string } | null
}

export interface Verdict {
  answer: Answer
  /** The weightiest first; none where all is well. */
  reasons: Reason[]
}

/** Whether a laboratory can draw numbers today, and why (AC-5). `today` is Copenhagen's day. */
export function verdictOf(facts: LaboratoryFacts, today: string): Verdict {
  const { closedOn, vendor } = facts
  if (closedOn && closedOn < today)
    return no({
      text: `Laboratoriet lukkede den ${formatDate(closedOn)}.`,
      todo: 'Er det en fejl, så bed MedCom om at åbne det igen.',
    })
  const judged = facts.accounts.map((account) => ({ account, ...accountReasons(account, today) }))
  const usable = judged.filter(({ hindrances }) => hindrances.length === 0)
  if (usable.length === 0)
    return withoutAccount(
      facts,
      judged.flatMap(({ hindrances }) => hindrances),
      vendor,
    )
  const stuck = judged.filter(({ account, hindrances }) => hindrances.length > 0 && account.state === 'open')
  const reasons = [
    ...usable.flatMap(({ warnings }) => warnings),
    ...stuck.flatMap(({ hindrances }) => hindrances.slice(0, 1)),
    ...ofAgreement(vendor),
  ]
  return { answer: reasons.length > 0 ? 'but' : 'yes', reasons }
}

function withoutAccount(
  { accounts, unknownAccount }: LaboratoryFacts,
  hindrances: readonly Reason[],
  vendor: LaboratoryFacts['vendor'],
): Verdict {
  if (unknownAccount && accounts.every(({ state }) => state === 'closed'))
    return {
      answer: 'but',
      reasons: [
        {
          text: `Det trækker med kontoen ${unknownAccount.name}, som portalen ikke kender. Senest den ${formatDate(unknownAccount.on)}.`,
          todo: 'Bed leverandøren om at registrere kontoen på laboratoriet.',
        },
        ...ofAgreement(vendor),
      ],
    }
  if (hindrances.length > 0) return no(...hindrances)
  return no(
    vendor
      ? {
          text: 'Laboratoriet har ingen konto i produktion.',
          todo: `Bed ${vendor.name} om at bestille en konto.`,
        }
      : {
          text: 'Laboratoriet har hverken leverandør eller konto.',
          todo: 'Bed MedCom om at registrere, hvem der leverer til laboratoriet.',
        },
  )
}

function ofAgreement(vendor: LaboratoryFacts['vendor']): Reason[] {
  if (!vendor || vendor.agreement === 'inForce') return []
  if (vendor.agreement === 'terminated')
    return [
      { text: `${vendor.name} har en aftale, der er opsagt.`, todo: 'Se i aftalen, hvornår den ophører.' },
    ]
  return [
    {
      text: `${vendor.name} har ingen gældende aftale med MedCom.`,
      todo: 'Få aftalen på plads. Laboratoriet kan trække imens.',
    },
  ]
}

function no(...reasons: Reason[]): Verdict {
  return { answer: 'no', reasons }
}
