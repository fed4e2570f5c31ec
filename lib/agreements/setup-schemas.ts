import { day, id, optional, optionalDay, optionalText, text, ticked, wholeNumber } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

/** The agreement whose checklist is meant. */
export const ShowSetup = z.object({ id })

/** A point of the checklist; the note may be left out where the portal itself sees that it is met. */
export const SettleItem = z.object({ id, note: optionalText(2000) })
export const ReopenItem = z.object({ id })
export const WaiveItem = z.object({ id, reason: text(2000) })

/** How many sample numbers. */
const size = optional(wholeNumber(1, 100_000_000, '25.000'))

/** One laboratory's line of the plan: all of it, or nothing. */
const line = z
  .object({ laboratoryId: id, size, plannedOn: optionalDay, agreedWith: optionalText(200) })
  .superRefine((plan, context) => {
    const given = [plan.size, plan.plannedOn, plan.agreedWith].filter((each) => each !== null)
    if (given.length === 0 || given.length === 3) return
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (plan.size === null) say('size', 'Skriv, hvor mange numre der trækkes.')
    if (plan.plannedOn === null) say('plannedOn', 'Skriv dagen for den første trækning.')
    if (plan.agreedWith === null) say('agreedWith', 'Skriv, hvem det er aftalt med.')
  })

export const PlanFirstDraws = z.object({
  id,
  /** What the form was opened with: the sum of the plans' versions. */
  version: z.coerce
    .number()
    .int()
    .min(0)
    .meta({ examples: [0, '0', 1] }),
  plans: z
    .array(line)
    .max(500)
    .meta({ examples: [[]] }),
})

export const PutInForce = z.object({ id })

const title = text(120).meta({ examples: ['Direktør', 'Kontorchef'] })

/** Bytes of the largest PDF of an agreement on paper. */
export const LARGEST_PAPER = 20_000_000

/** An agreement that was made on paper before the portal. */
export const RegisterPaper = z.object({
  vendorId: id,
  templateVersionId: id,
  /** What the paper says that the template does not, or that its text is an older one. */
  textNote: optionalText(2000),
  drawsAlready: ticked,
  signedOn: day,
  inForceOn: day,
  vendorName: text(120),
  vendorTitle: title,
  medcomName: text(120),
  medcomTitle: title,
  fileName: text(200).meta({ examples: ['aftale-2019.pdf'] }),
  file: z
    .instanceof(Uint8Array<ArrayBuffer>, { error: 'Vælg en fil.' })
    .refine((bytes) => bytes.byteLength <= LARGEST_PAPER, 'Filen er større end 20 MB. Vælg en mindre.')
    .meta({ examples: [new TextEncoder().encode('%PDF-1.7\n%%EOF')] }),
})
