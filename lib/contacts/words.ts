export const CONTACT_KINDS = ['mailbox', 'person'] as const
export type ContactKind = (typeof CONTACT_KINDS)[number]

export const CHANNELS = ['mail', 'phone', 'sms'] as const
export type Channel = (typeof CHANNELS)[number]

export const KIND_WORDS: Record<ContactKind, string> = {
  mailbox: 'Funktionspostkasse',
  person: 'Person',
}

export const CHANNEL_WORDS: Record<Channel, string> = { mail: 'Mail', phone: 'Telefon', sms: 'Sms' }

/** The fields of a contact as people call them: labels of forms, conflicts, history and the versions of bilag 3. */
export const FIELD_WORDS: Record<string, string> = {
  kind: 'Slags',
  name: 'Navn',
  title: 'Titel',
  email: 'Mailadresse',
  phone: 'Telefon',
  hours: 'Åbningstid',
  channels: 'Kontaktes helst på',
  deputyId: 'Stedfortræder',
  deputyName: 'Stedfortræder',
  functions: 'Funktioner',
  laboratoryId: 'Laboratorium',
  endedAt: 'Fjernet',
  requiredForVendor: 'Kræves hos leverandøren',
  requiredForLaboratory: 'Kræves i hvert laboratorium',
  position: 'Plads i listen',
  vendors: 'Leverandører',
}
