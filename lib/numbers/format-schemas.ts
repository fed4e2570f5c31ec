import { day, optionalText, text } from '../text/fields'
import { z } from '../text/schema'
import { LONGEST_NUMBER } from '../text/scan'

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
