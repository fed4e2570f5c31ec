import {
  id,
  name,
  optional,
  optionalEmail,
  optionalPhone,
  optionalText,
  text,
  ticked,
  version,
} from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { CHANNELS, CONTACT_KINDS } from './words'

/** A form sends one ticked box as a text, several as a list and none not at all. */
const severalOf = <S extends z.ZodType<string>>(one: S) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' ? (value ? [value] : []) : (value ?? [])),
      z.array(one).max(50),
    )
    .default([])

export const functionKey = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{1,49}$/, 'Vælg funktioner fra listen.')
  .meta({ examples: ['operations', 'technical', 'firstLevelSupport'] })

const contact = {
  kind: z.enum(CONTACT_KINDS, 'Vælg, om det er en funktionspostkasse eller en person.'),
  name,
  title: optionalText(200),
  email: optionalEmail,
  /** Why the mailbox is used although it looks like a person's own. */
  personalReason: optionalText(500),
  phone: optionalPhone,
  hours: optionalText(200),
  channels: severalOf(z.enum(CHANNELS)),
  deputyId: optional(id),
  functions: severalOf(functionKey),
}

interface Reached {
  kind: string
  email: string | null
  phone: string | null
  channels: string[]
}

/** Somebody in bilag 3 can be written to or called; and only in ways that have an address or a number. */
function canBeReached({ kind, email, phone, channels }: Reached, context: z.RefinementCtx) {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (kind === 'mailbox' && !email) say('email', 'Skriv funktionspostkassens mailadresse.')
  else if (!email && !phone) say('email', 'Skriv en mailadresse eller et telefonnummer.')
  if (!email && channels.includes('mail')) say('channels', 'Skriv en mailadresse, eller fjern Mail her.')
  if (!phone && channels.some((channel) => channel !== 'mail'))
    say('channels', 'Skriv et telefonnummer, eller fjern Telefon og Sms her.')
}

export const AddContact = z
  .object({
    /** Whose; a vendor adds to its own list whatever stands here. */
    vendorId: optional(id),
    /** Null: of the vendor itself. */
    laboratoryId: optional(id),
    ...contact,
  })
  .superRefine(canBeReached)

export const ChangeContact = z.object({ id, version, ...contact }).superRefine(canBeReached)

export const EndContact = z.object({ id, version })
export const ShowContact = z.object({ id })

export const Nothing = z.object({})

const contactFunction = {
  name,
  description: text(500),
  requiredForVendor: ticked,
  requiredForLaboratory: ticked,
}

export const AddContactFunction = z.object(contactFunction)
export const ChangeContactFunction = z.object({
  key: functionKey,
  version,
  ...contactFunction,
})
