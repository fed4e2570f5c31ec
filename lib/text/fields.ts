import { formatNumber } from '../format'
import { compact, cvrMessage, glnMessage, sorMessage } from './identifiers'
import { tidyPhone } from './phone'
import { z } from './schema'

/**
 * The fields that forms share: one meaning, one limit and one message each. Every text is trimmed, may hold no control
 * characters, and an optional one that is left empty becomes null.
 */
export const id = z.uuid('Vælg en fra listen.')

export const version = z.coerce
  .number()
  .int()
  .min(1)
  .meta({ examples: [1, '1', 2] })

/** A whole number within limits, as people write it: "250.000". */
export function wholeNumber(min: number, max: number, example = '') {
  const whole = `Skriv et helt tal${example && `, fx ${example}`}.`
  return z
    .preprocess(
      (typed) => (typeof typed === 'string' ? wholeIn(typed) : typed),
      z
        .number(whole)
        .min(min, `Skriv mindst ${formatNumber(min)}.`)
        .max(max, `Skriv højst ${formatNumber(max)}.`)
        .int(whole),
    )
    .meta({ examples: [min, formatNumber(max)] })
}

/** NaN for what is no whole number. A dot only stands between thousands, so that "2.000" is never taken for 2, nor "2.5" for 25. */
function wholeIn(typed: string): number {
  const tidy = typed.trim()
  return /^-?(\d+|\d{1,3}([.\s]\d{3})+)$/.test(tidy) ? Number(tidy.replace(/[.\s]/g, '')) : NaN
}

// Those that turn the direction of writing too: they would turn the page around them.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

const clean = z.string().refine((value) => !CONTROL.test(value), 'Fjern skjulte tegn fra feltet.')

export const text = (max: number) => clean.trim().min(1).max(max)

/** An optional text: empty and blank are null. */
export const optionalText = (max: number) =>
  clean
    .trim()
    .max(max)
    .nullish()
    .transform((value) => value || null)

/** An optional text that is never null: empty and blank are the empty text. */
export const emptyText = (max: number) => optionalText(max).transform((value) => value ?? '')

export const name = text(200).meta({
  examples: ['Nordlys Lab-IT (demo)', 'Klinisk Biokemi, Demohospital Øst'],
})

export const email = clean
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email())
  .meta({ examples: ['servicedesk@nordlys.example', 'Drift@Solsort.example'] })

export const optionalEmail = optional(email)

export const cvr = identifier(cvrMessage, ['12345674'])
export const gln = identifier(glnMessage, ['5790000000005'])
export const sor = identifier(sorMessage, ['440121000016003'])

/** A telephone number as people write it, kept the one way it is shown. */
export const phone = clean
  .max(60)
  .superRefine((typed, context) => {
    if (!tidyPhone(typed))
      context.addIssue({
        code: 'custom',
        message:
          'Skriv et telefonnummer, fx 70 12 34 56. Begynd et udenlandsk med landekoden, fx +46 812 345 678.',
      })
  })
  .transform((typed) => tidyPhone(typed) ?? typed)
  .meta({ examples: ['70 12 34 56', '+45 70123456', 'tlf. 70123456 lok. 12'] })
export const optionalPhone = optional(phone)

/** A calendar day as the browser's date field sends it: 2026-11-21. */
export const day = z.iso
  .date('Skriv en dato, fx 21-11-2026.')
  .meta({ examples: ['2026-11-21', '2027-01-01'] })
export const optionalDay = optional(day)

/** The identifier without the spaces, dots and hyphens people put in it. */
function identifier(messageFor: (text: string) => string | undefined, examples: string[]) {
  return clean
    .max(40)
    .superRefine((text, context) => {
      const message = messageFor(text)
      if (message) context.addIssue({ code: 'custom', message })
    })
    .transform(compact)
    .meta({ examples })
}

/** A check box is "ja" when ticked and absent otherwise; verbs may say true. */
export const ticked = z
  .union([z.boolean(), z.literal('ja'), z.literal('')])
  .nullish()
  .transform((value) => value === true || value === 'ja')

/** The same field when it may be left empty: then null. */
export function optional<S extends z.ZodType>(schema: S) {
  return z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
    schema.nullable().default(null),
  )
}
