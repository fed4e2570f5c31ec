export const FIELD_WORDS: Record<string, string> = {
  url: 'Adresse',
  offReason: 'Slået fra',
  secret: 'Hemmelighed',
}

/** Why an endpoint gets nothing. */
export const OFF_WORDS = {
  person: 'En administrator slog den fra',
  failing: 'Intet blev taget imod i flere dage',
  gone: 'Modtageren svarede, at adressen er nedlagt',
} as const
export type OffReason = keyof typeof OFF_WORDS

export type WebhookState = 'on' | 'failing' | 'off'

/** As the badge says it. */
export const STATE_WORDS: Record<WebhookState, string> = {
  on: 'Aktiv',
  failing: 'Advarsel',
  off: 'Slået fra',
}

export const DELIVERY_WORDS = {
  waiting: 'Venter',
  delivered: 'Leveret',
  failed: 'Opgivet',
} as const
