/** A contact as far as it tells what is covered. */
export interface CoveringContact {
  id: string
  name: string
  kind: 'mailbox' | 'person'
  /** Null: of the vendor itself. */
  laboratoryId: string | null
  /** Keys of the functions. */
  functions: readonly string[]
  deputyId: string | null
  /** Mail to it comes back. */
  unreachable: boolean
  confirmedAt: Date
}

export interface RequiredFunction {
  key: string
  name: string
  requiredForVendor: boolean
  requiredForLaboratory: boolean
}

interface Place {
  functionKey: string
  functionName: string
  /** Null: at the vendor itself. */
  laboratory: { id: string; name: string } | null
}

export interface Coverage {
  /** Required, and there is nobody, or nobody that mail reaches. */
  missing: (Place & { why: 'nobody' | 'unreachable' })[]
  /** One person and no deputy. */
  onOnePerson: (Place & { contact: { id: string; name: string } })[]
  unreachable: { id: string; name: string }[]
  /** Not said to be right since the given moment. */
  unconfirmed: { id: string; name: string; confirmedAt: Date }[]
}

/**
 * What a vendor's contacts do not cover (CP-1, CP-3): required functions without anybody at the vendor and in each of its
 * laboratories, functions that hang on one person, and contacts that nobody can vouch for.
 */
export function coverageOf(
  contacts: readonly CoveringContact[],
  functions: readonly RequiredFunction[],
  laboratories: readonly { id: string; name: string }[] = [],
  confirmedSince?: Date,
): Coverage {
  const reached = new Set(contacts.filter(({ unreachable }) => !unreachable).map(({ id }) => id))
  const places = functions.flatMap((one) =>
    [null, ...laboratories].map((laboratory) => {
      const there = contacts.filter(
        ({ laboratoryId, functions: keys }) =>
          laboratoryId === (laboratory?.id ?? null) && keys.includes(one.key),
      )
      const required = laboratory ? one.requiredForLaboratory : one.requiredForVendor
      return { place: { functionKey: one.key, functionName: one.name, laboratory }, there, required }
    }),
  )
  return {
    missing: places
      .filter(({ required, there }) => required && !there.some(({ id }) => reached.has(id)))
      .map(({ place, there }) => ({ ...place, why: there.length > 0 ? 'unreachable' : 'nobody' })),
    onOnePerson: places.flatMap(({ place, there: [only, ...more] }) =>
      only && more.length === 0 && only.kind === 'person' && !reached.has(only.deputyId ?? '')
        ? [{ ...place, contact: { id: only.id, name: only.name } }]
        : [],
    ),
    unreachable: contacts.filter(({ unreachable }) => unreachable).map(({ id, name }) => ({ id, name })),
    unconfirmed: contacts
      .filter(({ confirmedAt }) => confirmedSince && confirmedAt < confirmedSince)
      .map(({ id, name, confirmedAt }) => ({ id, name, confirmedAt })),
  }
}
