import { pageInput } from '@/lib/door/page'
import { day, emptyText, id, optional, optionalDay, text, version, wholeNumber } from '@/lib/text/fields'
import { chosenId, chosenOf, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { REGISTER_WORDS, VIEWS } from './words'

export const Nothing = z.object({})
export const ById = z.object({ id })

/** A standard and a direction in one choice: "<standard>:<direction>". */
const test = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:(send|receive)$/, 'Vælg en fra listen.')
  .meta({ examples: ['01890a5d-ac96-774b-bcce-b302099a8057:receive'] })

const words = emptyText(2000)

/** Without a version the order is for the system whatever its version; a day and a plan are the vendor's first proposal. */
export const OrderCertification = z.object({
  systemId: id,
  systemVersionId: optional(id),
  test,
  plannedOn: optionalDay,
  plan: words,
  message: words,
})

const asSeen = { id, version }

export const ProposePlan = z.object({ ...asSeen, plannedOn: day, plan: words })
export const AsSeen = z.object(asSeen)
export const WithReason = z.object({ ...asSeen, reason: text(2000) })
export const Approve = z
  .object({ ...asSeen, approvedOn: day, expiresOn: optionalDay, note: words })
  .superRefine(({ approvedOn, expiresOn }, context) => {
    if (expiresOn && expiresOn < approvedOn)
      context.addIssue({
        code: 'custom',
        path: ['expiresOn'],
        message: 'Vælg en dag efter den, godkendelsen gælder fra.',
      })
  })
export const ChangeExpiry = z.object({ ...asSeen, expiresOn: optionalDay, reason: text(2000) })

/** Bytes of the largest protocol or certificate. */
export const LARGEST_FILE = 10_000_000

export const AttachFile = z.object({
  id,
  kind: z.enum(['protocol', 'certificate'], 'Vælg, hvad filen er.'),
  fileName: text(200).meta({ examples: ['testprotokol.pdf'] }),
  file: z
    .instanceof(Uint8Array<ArrayBuffer>, { error: 'Vælg en fil.' })
    .refine((bytes) => bytes.byteLength <= LARGEST_FILE, 'Filen er større end 10 MB. Vælg en mindre.')
    .meta({ examples: [new TextEncoder().encode('%PDF-1.7\n%%EOF')] }),
})

/** `certificationId` where an address says whose file it is. */
export const ShowFile = z.object({ id, certificationId: id.optional() })

export const ListCertifications = z.object({
  ...pageInput,
  size,
  search,
  view: oneOf(VIEWS, 'current'),
  word: chosenOf(REGISTER_WORDS),
  vendorId: chosenId,
  systemId: chosenId,
  standardId: chosenId,
  sort: oneOf(
    [
      'systemOrder',
      '-systemOrder',
      'vendorName',
      '-vendorName',
      'standardLabel',
      '-standardLabel',
      'since',
      '-since',
      'expiresOrder',
      '-expiresOrder',
    ],
    'systemOrder',
  ),
})

/** Spaces inside are one: "REQ01 (Q0131K)" is a code and a version. */
const tidy = (value: string) => value.replace(/\s+/g, ' ')

export const AddStandard = z.object({
  code: text(40)
    .transform(tidy)
    .meta({ examples: ['REQ01', 'VANSEnvelope'] }),
  /** The version of the standard; `version` is what a record was when it was seen. */
  edition: emptyText(40).transform(tidy),
  name: text(200)
    .transform(tidy)
    .meta({ examples: ['Laboratorierekvisition'] }),
})

export const OrderChoices = z.object({ systemId: chosenId })
export const Compare = z.object({ vendorId: chosenId })

const reminderDays = wholeNumber(1, 365)

export const ChangeRules = z.object({
  version,
  required: z.preprocess(
    (value) => (Array.isArray(value) ? value : value ? [value] : []),
    z.array(test).max(200),
  ),
  firstReminder: reminderDays,
  secondReminder: reminderDays,
  lastReminder: reminderDays,
  validFrom: day,
})
