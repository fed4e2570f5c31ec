import { day, optionalText, text } from '../text/fields'
import { LONGEST_NUMBER, normaliseScan, scanProblem } from '../text/scan'
import { z } from '../text/schema'
import { SCAN_PROBLEM_TEXTS } from './texts'

/** What one can scan before reading it makes no sense; spaces and hyphens are not counted among the 35 characters. */
const LONGEST_SCAN = 4 * LONGEST_NUMBER

/** What was scanned or typed, as the number that was meant (NR-1). */
export const Scan = z.string().transform((raw, context) => {
  const problem = raw.length > LONGEST_SCAN ? 'tooLong' : scanProblem(raw)
  if (!problem) return normaliseScan(raw).number
  context.addIssue({ code: 'custom', message: SCAN_PROBLEM_TEXTS[problem] })
  return z.NEVER
})

export const LookUpNumber = z.object({ number: Scan.meta({ examples: ['0123456789', ' 01-2345 ', 'AB12'] }) })

const length = z.coerce
  .number('Skriv et helt tal.')
  .int('Skriv et helt tal.')
  .min(1)
  .max(LONGEST_NUMBER)
  .meta({ examples: [8, 10, '15'] })

const prefix = optionalText(10)
  .pipe(
    z
      .string()
      .regex(/^[0-9A-ZÆØÅa-zæøå]+$/, 'Skriv kun bogstaver og cifre.')
      .transform((letters) => letters.toUpperCase())
      .nullable(),
  )
  .meta({ examples: ['', 'NP', null] })

/** A new rule for what sample numbers look like, from a day on. */
export const ChangeNumberFormat = z
  .object({
    validFrom: day,
    minLength: length,
    maxLength: length,
    characters: z.enum(['digits', 'alphanumeric']),
    prefix,
    checkDigit: z.enum(['none', 'modulus11']),
    description: text(500),
  })
  .superRefine(({ minLength, maxLength, prefix }, context) => {
    if (maxLength < minLength)
      context.addIssue({ code: 'custom', path: ['maxLength'], message: `Skriv mindst ${minLength}.` })
    if (prefix && prefix.length >= minLength)
      context.addIssue({
        code: 'custom',
        path: ['prefix'],
        message: 'Begyndelsen skal være kortere end det korteste nummer.',
      })
  })

export const ListNumberFormats = z.object({})
