/** The states of a succession as people read them. */
export const STATE_WORDS = { planned: 'Planlagt', applied: 'Gennemført', cancelled: 'Aflyst' } as const
export type SuccessionState = keyof typeof STATE_WORDS

/** The same as values of the log, where other things are applied too. */
export const LOGGED_STATES = { planned: 'Planlagt', carriedOut: 'Gennemført', cancelled: 'Aflyst' } as const

/** What the fields of a succession are called in the log. */
export const FIELD_WORDS: Record<string, string> = {
  fromId: 'Hidtidig part',
  toId: 'Ny part',
  effectiveOn: 'Fra og med',
  successionState: 'Skiftet er',
  role: 'Rolle',
  agreements: 'Aftaler',
  laboratories: 'Laboratorier',
  systems: 'Systemer',
  notices: 'Varsler',
  recalled: 'Kaldt tilbage',
}
