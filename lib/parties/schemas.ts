import {
  cvr,
  day,
  gln,
  id,
  name,
  optional,
  optionalEmail,
  optionalPhone,
  optionalText,
  sor,
  text,
  version,
  wholeNumber,
} from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { COUNTRIES } from './words'

export const ROLE_KINDS = ['administrator', 'vendor', 'laboratoryOwner', 'softwareSupplier'] as const
export type OrganisationRoleKind = (typeof ROLE_KINDS)[number]

const country = z
  .string()
  .toUpperCase()
  .refine((code) => code in COUNTRIES, 'Vælg et land fra listen.')
  .default('DK')
  .meta({ examples: ['DK', 'dk', 'SE'] })

const website = optional(
  z
    .string()
    .trim()
    .max(200)
    .regex(/^https?:\/\/[^\s"'<>]+\.[^\s"'<>]+$/i, 'Skriv hele adressen, fx https://www.leverandoer.dk.')
    .meta({ examples: ['https://www.nordlys.example'] }),
)

const support = {
  supportName: optionalText(200),
  supportPhone: optionalPhone,
  supportEmail: optionalEmail,
  supportHours: optionalText(200),
}

const organisation = {
  name,
  country,
  cvr: optional(cvr),
  foreignRegistration: optionalText(50),
  gln: optional(gln),
  address: optionalText(200),
  postalCode: optionalText(20),
  city: optionalText(100),
  website,
  ...support,
}

interface Registered {
  country: string
  cvr: string | null
  foreignRegistration: string | null
}

/** A Danish party is known by its CVR number, a foreign one by the number of its own register (PA-1). */
function registeredInOneCountry(
  { country: code, cvr: danish, foreignRegistration }: Registered,
  context: z.RefinementCtx,
) {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (code !== 'DK' && danish) say('cvr', 'Tøm feltet. CVR-numre er kun for danske organisationer.')
  if (code === 'DK' && foreignRegistration)
    say('foreignRegistration', 'Tøm feltet, eller vælg det land, nummeret hører til.')
}

/** A new party is without its number only for a reason, such as that it is still to be founded. */
function numberGiven(
  {
    country: code,
    cvr: danish,
    foreignRegistration,
    noNumberReason,
  }: Registered & { noNumberReason: string | null },
  context: z.RefinementCtx,
) {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (noNumberReason) return
  if (code === 'DK' && !danish) say('cvr', 'Skriv organisationens CVR-nummer.')
  if (code !== 'DK' && !foreignRegistration)
    say('foreignRegistration', 'Skriv det nummer, organisationen har i sit eget lands register.')
}

export const CreateOrganisation = z
  .object({
    ...organisation,
    role: z.enum(ROLE_KINDS),
    validFrom: day,
    /** Why it has no number yet. */
    noNumberReason: optionalText(500),
  })
  .superRefine(registeredInOneCountry)
  .superRefine(numberGiven)

export const ChangeOrganisation = z
  .object({ id, version, ...organisation })
  .superRefine(registeredInOneCountry)

export const ChangeSupport = z.object({ id, version, ...support, website })

export const GiveRole = z.object({ organisationId: id, kind: z.enum(ROLE_KINDS), validFrom: day })
export const EndRole = z.object({ id, validTo: day })

export const ShowById = z.object({ id })

export const WriteInternalNote = z.object({
  subjectType: z.enum(['organisation', 'laboratory', 'system']),
  subjectId: id,
  /** 0 when there was no note to change. */
  version: z.coerce.number().int().min(0),
  text: optionalText(5000),
  journalNumber: optionalText(50),
})

/** Numbers used a year. */
const yearlyProduction = optional(wholeNumber(1, 100_000_000, '250.000'))

const laboratory = {
  name,
  code: text(50).meta({ examples: ['DEMO-KBA-01'] }),
  sor: optional(sor),
  gln: optional(gln),
  specialty: optionalText(100),
  address: optionalText(200),
  postalCode: optionalText(20),
  city: optionalText(100),
  yearlyProduction,
}

export const CreateLaboratory = z.object({
  ...laboratory,
  ownerId: optional(id),
  vendorId: optional(id),
  systemId: optional(id),
  versionLabel: optionalText(50),
  validFrom: day,
})

export const ChangeLaboratory = z.object({ id, version, ...laboratory })
/** What is stated of a laboratory by itself, apart from whom it belongs to. */
export const LABORATORY_FIELDS = z.object(laboratory).keyof().options

export const AssignOwner = z.object({ id, version, organisationId: optional(id), validFrom: day })
export const AssignVendor = z.object({ id, version, vendorId: optional(id), validFrom: day })
export const AssignSystem = z.object({
  id,
  version,
  systemId: optional(id),
  versionLabel: optionalText(50),
  validFrom: day,
})
export const CloseLaboratory = z.object({ id, version, closedOn: day })
export const ReopenLaboratory = z.object({ id, version, validFrom: day })
