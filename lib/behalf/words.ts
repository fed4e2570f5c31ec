import type { SOURCES } from './schemas'

export type Source = (typeof SOURCES)[number]

/** How the vendor asked, as the rest of a sentence. */
export const SOURCE_WORDS: Record<Source, string> = {
  phone: 'efter et telefonopkald',
  mail: 'efter en mail',
  meeting: 'efter et møde',
}

export const SOURCE_CHOICES: Record<Source, string> = {
  phone: 'Telefon',
  mail: 'Mail',
  meeting: 'Møde',
}
