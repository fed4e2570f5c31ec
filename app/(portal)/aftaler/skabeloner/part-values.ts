import { formValues, type FormState } from '@/components/form/state'
import type { PartContent, PartKind } from '@/lib/templates/schemas'
import { moved } from './rearrange'

type Values = FormState['values']
/** A clause as the fields of a form hold it. */
export type TypedClause = Record<(typeof CLAUSE_FIELDS)[number], string>

const CLAUSE_FIELDS = [
  'number',
  'heading',
  'text',
  'obligation',
  'carrier',
  'timing',
  'deadlineMonths',
  'evidence',
] as const

const EMPTY = Object.fromEntries(CLAUSE_FIELDS.map((name) => [name, ''])) as TypedClause

const PATH = /^clauses\.(\d+)\.(.+)$/

/** The clauses that stand in a form, in their order. */
export function clausesIn(values: Values): TypedClause[] {
  const clauses: TypedClause[] = []
  for (const [name, value] of Object.entries(values)) {
    const [, place, field] = PATH.exec(name) ?? []
    if (place && field)
      clauses[Number(place)] = { ...(clauses[Number(place)] ?? EMPTY), [field]: String(value) }
  }
  return clauses.filter(Boolean)
}

/** What the form of a part begins with. */
export function valuesOf({ title, introduction, clauses }: PartContent): Values {
  const typed = clauses.map((clause) => {
    const texts = CLAUSE_FIELDS.map((name) => [name, String(clause[name] ?? '')])
    return Object.fromEntries(texts) as TypedClause
  })
  return { title, introduction, opened: title, ...withPaths(typed) }
}

function withPaths(clauses: readonly TypedClause[]): Values {
  return Object.fromEntries(
    clauses.flatMap((clause, index) =>
      Object.entries(clause).map(([name, value]) => [`clauses.${index}.${name}`, value]),
    ),
  )
}

/** The part as the verb takes it; the verb parses what was typed. */
export function partFrom(values: Values, kind: PartKind) {
  const { title, introduction } = values
  return { kind, title, introduction, clauses: clausesIn(values) } as unknown as PartContent
}

/**
 * The form after a button that adds ("tilfoej:2", before the third), moves ("op:2", "ned:2") or removes ("fjern:2") a
 * clause, or shows a preview ("vis"); undefined for the button that saves. `touched` is the clause it concerned, and
 * `shape` counts, since fields that change places must be made anew.
 */
export function reshape(data: FormData): Values | undefined {
  const { deed, ...values } = formValues(data)
  if (typeof deed !== 'string') return undefined
  if (deed === 'vis') return { ...values, preview: 'ja' }
  const [what, at] = deed.split(':')
  const place = Number(at)
  const clauses = clausesIn(values)
  const rest = Object.entries(values).filter(([name]) => !PATH.test(name))
  return {
    ...Object.fromEntries(rest),
    ...withPaths(after(what, clauses, place)),
    touched: String(what === 'op' ? place - 1 : what === 'ned' ? place + 1 : place),
    shape: String(Number(values.shape ?? 0) + 1),
    preview: '',
  }
}

function after(what: string | undefined, clauses: TypedClause[], place: number): TypedClause[] {
  if (what === 'fjern') return clauses.toSpliced(place, 1)
  if (what === 'tilfoej') return clauses.toSpliced(place, 0, EMPTY)
  return moved(clauses, place, what === 'op' ? -1 : 1)
}

/** What a verb says of one of all the parts, as the form of that part alone names its fields. */
export function told(state: FormState, prefix: string): FormState {
  const own = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : name)
  const label = (name: string) => {
    const [, place] = PATH.exec(own(name)) ?? []
    return place ? `Vilkår ${String(state.values[`clauses.${place}.number`] ?? '')}` : 'Delen'
  }
  return {
    ...state,
    errors: Object.fromEntries(Object.entries(state.errors).map(([name, text]) => [own(name), text])),
    ...(state.conflict && {
      conflict: state.conflict.map((each) => ({
        ...each,
        field: own(each.field),
        label: label(each.field),
      })),
    }),
  }
}
