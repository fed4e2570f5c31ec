import type { SOURCES } from './schemas'

export type Source = (typeof SOURCES)[number]

/** How the vendor asked, as the rest of a sentence. */
export const SOURCE_WORDS: Record<Source, string> = {
  phone: 'efter et telefonopkald',
  mail: 'efter en mail',
  meeting: 'efter et møde',
}

/** Who did something, to a vendor (`staff` false) and to MedCom, where MedCom may have done it on the vendor's behalf. */
export function actedWords(name: string | null, onBehalf: string | null, staff: boolean): string | null {
  if (!onBehalf) return name
  const how = SOURCE_WORDS[onBehalf as Source]
  return staff ? `${name ?? 'MedCom'} på leverandørens vegne ${how}` : `MedCom på jeres vegne ${how}`
}

export const SOURCE_CHOICES: Record<Source, string> = {
  phone: 'Telefon',
  mail: 'Mail',
  meeting: 'Møde',
}
