import type { ContactKind } from './words'

/** A line of bilag 3 as a version shows it: words, no codes. */
export interface ShownContact {
  contactId: string
  laboratoryId: string | null
  laboratoryName: string | null
  kind: ContactKind
  name: string
  title: string | null
  email: string | null
  phone: string | null
  hours: string | null
  channels: string[]
  deputyName: string | null
  functions: string[]
}

/** The fields in which two versions are compared, in the order they are told. */
const COMPARED = [
  'name',
  'title',
  'functions',
  'email',
  'phone',
  'hours',
  'channels',
  'deputyName',
  'kind',
  'laboratoryName',
] as const
type Compared = (typeof COMPARED)[number]

export interface ContactChange {
  contactId: string
  what: 'added' | 'changed' | 'gone'
  name: string
  laboratoryName: string | null
  /** What differs; of one that came or went, all there is. */
  fields: { field: Compared; before: string | string[] | null; after: string | string[] | null }[]
}

/** What is new, changed and gone between two versions of bilag 3, in the order of the later one, the gone last (CP-2). */
export function diffContacts(
  before: readonly ShownContact[],
  after: readonly ShownContact[],
): ContactChange[] {
  const old = new Map(before.map((one) => [one.contactId, one]))
  const left = new Set(after.map(({ contactId }) => contactId))
  const changes = [
    ...after.map((one) => change(old.get(one.contactId), one)),
    ...before.filter(({ contactId }) => !left.has(contactId)).map((one) => change(one, undefined)),
  ]
  return changes.filter(({ fields }) => fields.length > 0)
}

function change(before: ShownContact | undefined, after: ShownContact | undefined): ContactChange {
  const { contactId, name, laboratoryName } = (after ?? before)!
  const fields = COMPARED.map((field) => ({
    field,
    before: before?.[field] ?? null,
    after: after?.[field] ?? null,
  })).filter(({ before: one, after: other }) => text(one) !== text(other))
  return { contactId, what: !before ? 'added' : after ? 'changed' : 'gone', name, laboratoryName, fields }
}

const text = (value: string | string[] | null) => String(value ?? '')
