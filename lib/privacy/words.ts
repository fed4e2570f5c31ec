export const KEPT_KINDS = ['person', 'mailbox', 'user', 'invitation', 'file', 'delivery', 'webhook'] as const
/** What is held on people and goes after a time. */
export type KeptKind = (typeof KEPT_KINDS)[number]

export const KEPT_WORDS: Record<KeptKind, string> = {
  person: 'Kontaktpersoner, der er fjernet fra bilag 3',
  mailbox: 'Funktionspostkasser, der er fjernet fra bilag 3',
  user: 'Brugere, hvis adgang er lukket',
  invitation: 'Invitationer, som ingen tog imod',
  file: 'Linjerne i de filer, registret er indlæst fra',
  delivery: 'Hvem der fik en servicemeddelelse eller en mail om en alarm',
  webhook: 'Kald til webhooks, og hvad der blev svaret',
}

/** How many months each is kept, where no setting says otherwise. */
export const KEEP_MONTHS: Record<KeptKind, number> = {
  person: 24,
  mailbox: 60,
  user: 24,
  invitation: 6,
  file: 12,
  delivery: 24,
  webhook: 6,
}

export const FIELD_WORDS: Record<string, string> = {
  keepPerson: KEPT_WORDS.person,
  keepMailbox: KEPT_WORDS.mailbox,
  keepUser: KEPT_WORDS.user,
  keepInvitation: KEPT_WORDS.invitation,
  keepFile: KEPT_WORDS.file,
  keepDelivery: KEPT_WORDS.delivery,
  keepWebhook: KEPT_WORDS.webhook,
  erasedContacts: 'Slettede kontakter',
  erasedUsers: 'Slettede brugere',
  erasedInvitations: 'Slettede invitationer',
  erasedFiles: 'Filer, hvis linjer er slettet',
  erasedDeliveries: 'Modtagere af servicemeddelelser, der er slettet',
  erasedWebhooks: 'Kald til webhooks, der er slettet',
  extractedAt: 'Udtræk lavet',
}
