/** What a form's fields begin with, from a record: days as the browser writes them, nothing as an empty text. */
export function textsOf(record: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
      if (value === null || value === undefined) return [[name, '']]
      if (value instanceof Date) return [[name, value.toISOString().slice(0, 10)]]
      return typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : []
    }),
  )
}
