import { id, name, optional, optionalText, text, version } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

export const PART_KINDS = ['main', 'annex', 'contacts'] as const
export type PartKind = (typeof PART_KINDS)[number]
export const CARRIERS = ['vendor', 'medcom', 'laboratory'] as const
export type Carrier = (typeof CARRIERS)[number]
export const TIMINGS = ['beforeConnection', 'afterInForce', 'always'] as const
export type Timing = (typeof TIMINGS)[number]
export const EVIDENCES = ['contacts', 'accounts', 'certification', 'https', 'firstDraws', 'manual'] as const
export type Evidence = (typeof EVIDENCES)[number]

const MONTHS = 'Skriv et antal måneder fra 0 til 60, fx 6.'

/** Months as a form sends them. */
const months = z
  .union([z.number(), z.string().trim().regex(/^\d*$/, MONTHS).transform(numberOf)])
  .pipe(z.number(MONTHS).int(MONTHS).min(0, MONTHS).max(60, MONTHS))
  .meta({ examples: [6, '12'] })

function numberOf(typed: string): number {
  return typed === '' ? Number.NaN : Number(typed)
}

/** Markdown, which may be empty; a browser ends its lines with two characters. */
const prose = optionalText(20_000).transform((typed) => (typed ?? '').replaceAll('\r\n', '\n'))

const line = (max: number) => optionalText(max).transform((typed) => typed ?? '')

/** A clause and, where its obligation is not empty, whom it obliges, when, and what shows it (AG-1). */
const Clause = z
  .object({
    number: text(20),
    heading: text(200),
    text: prose,
    obligation: line(300),
    carrier: optional(z.enum(CARRIERS)),
    timing: optional(z.enum(TIMINGS)),
    deadlineMonths: optional(months),
    evidence: optional(z.enum(EVIDENCES)),
  })
  .superRefine((clause, context) => {
    if (clause.obligation === '') return
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (!clause.carrier) missing('carrier', 'Vælg, hvem der bærer kravet.')
    if (!clause.timing) missing('timing', 'Vælg, hvornår kravet skal være opfyldt.')
    if (!clause.evidence) missing('evidence', 'Vælg, hvad der viser, at kravet er opfyldt.')
    if (clause.timing && clause.timing !== 'always' && clause.deadlineMonths === null)
      missing('deadlineMonths', 'Skriv, hvor mange måneder fristen er.')
  })
  .transform((clause) => {
    if (clause.obligation === '')
      return { ...clause, carrier: null, timing: null, deadlineMonths: null, evidence: null }
    return clause.timing === 'always' ? { ...clause, deadlineMonths: null } : clause
  })
export type ClauseContent = z.output<typeof Clause>

const Part = z.object({
  kind: z.enum(PART_KINDS),
  title: text(200),
  introduction: prose,
  clauses: z.array(Clause).max(200),
})
export type PartContent = z.output<typeof Part>

const MAIN = { kind: 'main' as const, title: 'Hovedtekst', introduction: 'Om aftalen.' }
const CLAUSE = { number: '1', heading: 'Formål', text: 'Et nummer bruges **én** gang.', obligation: '' }
const DUTY = { number: '1', heading: 'HTTPS', text: 'Alt er krypteret.', obligation: 'Brug HTTPS' }

const parts = z
  .array(Part)
  .max(20)
  .meta({
    examples: [
      [{ ...MAIN, clauses: [CLAUSE] }],
      [
        { ...MAIN, clauses: [{ ...DUTY, carrier: 'vendor', timing: 'always', evidence: 'https' }] },
        { kind: 'contacts', title: 'Bilag 3', introduction: '', clauses: [] },
      ],
    ],
  })

export const ListTemplates = z.object({})
export const ShowById = z.object({ id })
export const CompareVersions = z.object({ from: id, to: id })

/** How a template begins: with nothing, or with the text that went into consultation. */
export const CreateTemplate = z.object({ name, from: z.enum(['empty', 'consultationDraft']) })

/** `id` is the template's. */
export const StartVersion = z.object({ id })

/** What is left out stays as it is; `parts`, where given, are all of them in their order. */
export const ChangeVersion = z.object({
  id,
  version,
  title: text(200).optional(),
  changeNote: prose.optional(),
  consultation: z.union([z.boolean(), z.enum(['ja', '']).transform((typed) => typed === 'ja')]).optional(),
  terminationMonths: months.optional(),
  termsMonths: months.optional(),
  parts: parts.optional(),
})

export const DecideVersion = z.object({ id, version })

/** What a version says. */
export interface VersionContent {
  title: string
  changeNote: string
  consultation: boolean
  terminationMonths: number
  termsMonths: number
  parts: PartContent[]
}
