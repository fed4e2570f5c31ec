/** The page that says that a number is not found, and does not repeat it. */
export const NO_SUCH_NUMBER = '/soeg?nummer=ukendt'

/** The page of what is found by the words; a search that is too long to be meant begins anew. */
export function searchHref(typed: string): string {
  const words = typed.trim()
  return words && words.length <= 200 ? `/soeg?q=${encodeURIComponent(words)}` : '/soeg'
}
