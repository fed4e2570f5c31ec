/** What has become of a line in quarantine, as a filter and as a badge say it. */
export const STATE_WORDS = { open: 'Skal rettes', imported: 'Rettet', discarded: 'Kasseret' } as const

export const STATE_TONES = { open: 'amber', imported: 'green', discarded: 'neutral' } as const
