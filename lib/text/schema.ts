import { z } from 'zod'

/**
 * Danish messages for every schema, in browser and on server: they say what to write, never only that it was wrong.
 * Imported as the one `z` of the project, so that no schema is made before the messages are set.
 */
z.config({ customError: (issue) => messageFor(issue) })

export { z }

function messageFor(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type')
    return issue.input === undefined || issue.input === null
      ? 'Udfyld feltet.'
      : 'Skriv en værdi af den rigtige slags.'
  if (issue.code === 'too_small') return tooSmall(issue.origin, Number(issue.minimum))
  if (issue.code === 'too_big') return tooBig(issue.origin, Number(issue.maximum))
  if (issue.code === 'invalid_value') return 'Vælg en af mulighederne.'
  if (issue.code === 'invalid_format')
    return issue.format === 'email'
      ? 'Skriv en mailadresse, fx servicedesk@firma.dk.'
      : 'Skriv værdien på den viste form.'
  if (issue.code === 'unrecognized_keys') return `Fjern felterne, som ikke kendes: ${issue.keys.join(', ')}.`
  return undefined
}

function tooSmall(origin: string, minimum: number) {
  if (origin === 'string') return minimum <= 1 ? 'Udfyld feltet.' : `Skriv mindst ${minimum} tegn.`
  return origin === 'array' ? `Vælg mindst ${minimum}.` : `Skriv et tal på mindst ${minimum}.`
}

function tooBig(origin: string, maximum: number) {
  if (origin === 'string') return `Skriv højst ${maximum} tegn.`
  return origin === 'array' ? `Vælg højst ${maximum}.` : `Skriv et tal på højst ${maximum}.`
}
