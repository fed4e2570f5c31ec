import type { DifferenceKind } from './differences'
import type { LineChange } from './lines'
import type { RegisterKind } from './schemas'

export const KIND_WORDS: Record<RegisterKind, string> = {
  accounts: 'Konti',
  laboratories: 'Laboratorier',
  contacts: 'Kontaktpersoner',
}

/** As addresses and file names call them. */
export const KIND_SLUGS: Record<RegisterKind, string> = {
  accounts: 'konti',
  laboratories: 'laboratorier',
  contacts: 'kontaktpersoner',
}

/** What taking a line in does. */
export const CHANGE_WORDS: Record<LineChange, string> = {
  new: 'Ny',
  changed: 'Ændres',
  unchanged: 'Uændret',
  joined: 'Lagt sammen',
  fault: 'Fejl',
}

export const STATUS_WORDS = {
  previewed: 'Ikke indlæst endnu',
  applying: 'Indlæses',
  applied: 'Indlæst',
  discarded: 'Kasseret',
} as const

export const DIFFERENCE_WORDS: Record<DifferenceKind, string> = {
  unknown: 'Trækker, men står ikke i registret',
  silent: 'Står i registret, men trækker ikke',
  elsewhere: 'Trækker for et andet laboratorium',
  otherVendor: 'Laboratoriet har en anden leverandør',
}
