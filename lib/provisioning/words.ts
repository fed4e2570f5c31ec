/** What the fields of an answer from NPN-servicen are called in history. */
export const FIELD_WORDS: Record<string, string> = {
  change: 'Ændring nr.',
  confirmation: 'NPN-servicen',
  doneOn: 'Udført den',
  message: 'Bemærkning',
  credentialExpiresOn: 'Adgangen udløber',
  certificateExpiresOn: 'Certifikatet udløber',
}

export const VALUE_WORDS: Record<string, string> = {
  hasIt: 'Har det ønskede',
  couldNot: 'Kunne ikke udføres',
}
