import { day } from './fields'
import { z } from './schema'

/**
 * The fields of lists, which stand in addresses that people edit, keep and send on: nothing there is an error, what cannot
 * be used is as if it were not there.
 */
export const search = searchOf(100)

/** What one looks for where names are longer. */
export function searchOf(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u)
    .catch('')
    .default('')
}

/** A record that the list is about. */
export const chosenId = z.uuid().optional().catch(undefined)

/** The first or the last day of what the list shows, yyyy-mm-dd. */
export const chosenDay = day.optional().catch(undefined)

/** One of some values, or all of them. */
export function chosenOf<const T extends readonly string[]>(values: T) {
  return z.enum(values).optional().catch(undefined)
}

/** One of some values, and what it is where nothing is said. */
export function oneOf<const T extends readonly string[]>(values: T, otherwise: NoInfer<T[number]>) {
  const one = z.enum(values)
  return one.catch(otherwise as z.output<typeof one>).default(otherwise as never)
}

/** Rows at a time; whoever takes all of them, for a file, asks for more. */
export const size = z.number().int().min(1).max(1000).default(25)

/** What a machine asks for at once at most. */
const MOST = 1000

const USE_OURS = 'Brug en markør, som portalen har givet. Begynd med 0.'

/** A place in a feed that machines follow, as text: 64 bits do not fit the numbers of JSON. */
export const feedCursor = z
  .string(USE_OURS)
  .regex(/^(0|[1-9]\d{0,17})$/, USE_OURS)
  .meta({ examples: ['0', '1', '2', '17'] })

/** How many of a feed are asked for. */
export const feedLimit = z.coerce
  .number('Skriv et helt tal.')
  .int('Skriv et helt tal.')
  .min(1)
  .max(MOST)
  .default(100)
  .meta({ examples: [1, 100, '1000'] })
