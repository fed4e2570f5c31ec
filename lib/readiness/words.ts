/** Whether a laboratory can draw. */
export type Answer = 'yes' | 'but' | 'no'

export const ANSWER_WORDS: Record<Answer, string> = { yes: 'Ja', but: 'Ja, men …', no: 'Nej' }

/** What NPN-servicen has of an account. */
export const CONFIRMED_WORDS = { open: 'Aktiv', suspended: 'Spærret', closed: 'Lukket' } as const

/** How far the vendor's agreement is, as it bears on drawing. */
export const AGREEMENT_WORDS = {
  inForce: 'Gældende',
  terminated: 'Opsagt, gælder endnu',
  settingUp: 'Underskrevet, ikke i kraft endnu',
  none: 'Ingen gældende aftale',
} as const

/** Days before an access or a certificate expires that one is warned. */
export const WARN_DAYS = 30
