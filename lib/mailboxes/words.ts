export const MAILBOX_STATES = ['proven', 'waits', 'unproven', 'overdue', 'unreachable'] as const
/** Whether mail to the address is read: shown lately, being asked, never shown, shown too long ago, or comes back. */
export type MailboxState = (typeof MAILBOX_STATES)[number]

export const STATE_WORDS: Record<MailboxState, string> = {
  proven: 'Bekræftet',
  waits: 'Afventer bekræftelse',
  unproven: 'Ikke bekræftet',
  overdue: 'Skal bekræftes igen',
  unreachable: 'Kan ikke nås',
}

/** What each means, and what to do, in one sentence. */
export const STATE_HINTS: Record<MailboxState, string> = {
  proven: 'En, der læser postkassen, har trykket på linket, vi sendte til den.',
  waits: 'Vi har sendt et link til postkassen. Bed en, der læser den, om at trykke på det.',
  unproven: 'Ingen har vist, at postkassen bliver læst. Send et link til den.',
  overdue: 'Det er for længe siden, at nogen viste, at postkassen bliver læst. Send et nyt link til den.',
  unreachable: 'Mail til adressen kommer retur. Ret adressen, eller send et nyt link, når den virker igen.',
}

export const PERSONAL_WORD = 'Ligner en personlig adresse'

export const FIELD_WORDS = {
  askedAt: 'Link sendt',
  provenAt: 'Bekræftet',
  attestBy: 'Skal bekræftes igen senest',
  unreachableSince: 'Kan ikke nås siden',
  unreachableReason: 'Modtagerens mailserver svarede',
} as const
