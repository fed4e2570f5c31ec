export const REVIEW_STATES = ['open', 'confirmed', 'overtaken'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const REVIEW_STEPS = ['contact', 'reminded', 'administrators', 'medcom'] as const
/** Who was last asked. */
export type ReviewStep = (typeof REVIEW_STEPS)[number]

export const REVIEW_STATE_WORDS: Record<ReviewState, string> = {
  open: 'Afventer bekræftelse',
  confirmed: 'Bekræftet',
  overtaken: 'Ikke besvaret',
}

export const REVIEW_STEP_WORDS: Record<ReviewStep, string> = {
  contact: 'Kontakten er spurgt',
  reminded: 'Kontakten er mindet om det',
  administrators: 'Leverandørens administratorer er spurgt',
  medcom: 'MedCom skal ringe',
}

export const FIELD_WORDS: Record<string, string> = {
  state: 'Tilstand',
  step: 'Trin',
  nextStepOn: 'Næste skridt',
  confirmedFrom: 'Bekræftet fra',
  contactVersion: 'Version af bilag 3',
  confirmedContacts: 'Bekræftede kontakter',
  confirmedAccounts: 'Bekræftede konti',
}

/** Where the mailed link leads: a page with a button, since mail scanners open links. */
export function reviewPath(secret: string): string {
  return `/gennemgang?${new URLSearchParams({ kode: secret })}`
}
