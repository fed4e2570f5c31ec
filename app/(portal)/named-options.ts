interface Named {
  id: string
  name: string
}

/** What may be chosen, with a name each. */
export const optionsOf = (named: readonly Named[]) =>
  named.map(({ id, name }) => ({ value: id, label: name }))

/** A list's filter by vendor. */
export const vendorFilter = (vendors: readonly Named[]) => ({
  name: 'leverandoer',
  label: 'Leverandør',
  all: 'Alle leverandører',
  options: optionsOf(vendors),
})
