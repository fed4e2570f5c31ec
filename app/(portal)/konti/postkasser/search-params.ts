import type { listMailboxes } from '@/lib/mailboxes'
import { MAILBOX_STATES, PERSONAL_WORD, STATE_WORDS, type MailboxState } from '@/lib/mailboxes/words'
import { listReader } from '../../found-list'

const SHAPE = {
  path: '/konti/postkasser',
  filters: ['tilstand', 'leverandoer'],
  sorts: ['address', 'createdAt'],
  defaultSort: 'address',
}

const NAMES: Record<MailboxState, string> = {
  proven: 'bekraeftet',
  waits: 'afventer',
  unproven: 'ikke-bekraeftet',
  overdue: 'igen',
  unreachable: 'kan-ikke-naas',
}

/** What the list may be narrowed to, as its address and its filter say it. */
const CHOICES = [
  { name: 'mangler', state: 'unsettled', label: 'Alle, der skal gøres noget ved' },
  ...MAILBOX_STATES.map((state) => ({ name: NAMES[state], state, label: STATE_WORDS[state] })),
  { name: 'personlig', state: 'personal', label: PERSONAL_WORD },
  { name: 'alle', state: 'all', label: 'Også dem, ingen bruger' },
] as const

export const STATE_FILTER = {
  name: 'tilstand',
  label: 'Tilstand',
  all: 'Alle i brug',
  options: CHOICES.map(({ name, label }) => ({ value: name, label })),
}

export const readMailboxList = listReader<typeof listMailboxes>(SHAPE, (filter) => ({
  vendorId: filter('leverandoer'),
  state: CHOICES.find(({ name }) => name === filter('tilstand'))?.state ?? 'used',
}))
