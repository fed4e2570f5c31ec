import { CHANNELS, type Channel, type ContactKind } from '@/lib/contacts/words'
import { looksPersonal } from '@/lib/mailboxes/check'
import { headerOf, plainHeading } from './columns'
import type { Findings } from './lines'

const head = (field: string) => headerOf('contacts', field)

/** The keys of the functions that a cell names, by their names or the beginning of them. */
export function functionsOf(
  found: Findings,
  typed: string,
  functions: readonly { key: string; name: string }[],
): string[] {
  const words = typed
    .split(/[,;/\n]| og | & |\+/)
    .map((word) => word.trim())
    .filter(Boolean)
  if (words.length === 0) found.problem(head('functions'), 'Skriv mindst én funktion, fx Drift.')
  return words.flatMap((word) => {
    const plain = plainHeading(word)
    const exact = functions.find(({ key, name }) => [plainHeading(key), plainHeading(name)].includes(plain))
    const beginning = functions.filter(
      ({ name }) => plainHeading(name).startsWith(plain) && plain.length >= 4,
    )
    const one = exact ?? (beginning.length === 1 ? beginning[0] : undefined)
    if (one) return [one.key]
    const names = functions.map(({ name }) => name).join(', ')
    found.problem(head('functions'), `"${word}" er ingen funktion. Skriv en af disse: ${names}.`)
    return []
  })
}

const CHANNEL_STARTS: Record<Channel, readonly string[]> = {
  mail: ['mail', 'email', 'epost'],
  phone: ['telefon', 'tlf', 'phone', 'ring', 'mobil'],
  sms: ['sms'],
}

export function channelsOf(found: Findings, typed: string): Channel[] {
  const words = typed.split(/[,;/\n+]| og | eller /).filter((word) => word.trim() !== '')
  return words.flatMap((word) => {
    const plain = plainHeading(word)
    const channel = CHANNELS.find((one) => CHANNEL_STARTS[one].some((start) => plain.startsWith(start)))
    if (!channel) found.problem(head('channels'), 'Skriv mail, telefon eller sms.')
    return channel ?? []
  })
}

/** Where the file does not say, the address does. */
export function kindOf(found: Findings, typed: string, email: string | null): ContactKind | undefined {
  const plain = plainHeading(typed)
  if (!plain) return email && !looksPersonal(email).personal ? 'mailbox' : 'person'
  if (plain.startsWith('person')) return 'person'
  if (plain.includes('postkasse') || plain.startsWith('funktion')) return 'mailbox'
  found.problem(head('kind'), 'Skriv person eller funktionspostkasse.')
  return undefined
}
