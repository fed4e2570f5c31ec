/** What stands where a name was. The database's trigger on revisions of contacts knows the word too. */
export const ERASED = 'Slettet person'

/** The end of every address that stands where a person's was. */
export const ERASED_HOST = '@slettet.invalid'

/** What stands where an address was, which must be unique. */
export const erasedAddress = (id: string) => `slettet-${id}${ERASED_HOST}`
