import { pageInput } from '@/lib/door/page'
import { email, id, optional, optionalDay, optionalText, text, ticked, version } from '@/lib/text/fields'
import { z } from '@/lib/text/schema'
import { ACCOUNT_STATES, ENVIRONMENTS, PURPOSES, REQUEST_KINDS } from './rules'

export const Nothing = z.object({})
export const ById = z.object({ id })

/** Why, where one need not say it. */
const why = optionalText(1000).transform((value) => value ?? '')

const content = {
  department: text(200),
  address: email,
  /** Asked for where the address looks like a person's own. */
  personalReason: optionalText(500),
  purpose: z.enum(PURPOSES),
}

export const RequestAccount = z.object({
  /** MedCom says whose it is; a vendor's is its own. */
  vendorId: optional(id),
  /** Left out: the vendor's own. */
  laboratoryId: optional(id),
  environment: z.enum(ENVIRONMENTS),
  ...content,
  reason: why,
})
export type RequestedAccount = z.output<typeof RequestAccount>

export const ChangeAccount = z.object({ id, version, ...content, reason: why })

/** A deed on an account that one may give a reason for. */
export const OnAccount = z.object({ id, reason: why })

/** The same where the other side must know why. */
export const WithReason = z.object({ id, reason: text(1000) })

const whole = optional(
  z.coerce.number('Skriv et helt tal, fx 5000.').int('Skriv et helt tal, fx 5000.').min(1).max(1_000_000_000),
)

export const SetPolicy = z.object({
  id,
  version,
  returnBlocked: ticked,
  manualDrawUntil: optionalDay,
  httpsOnlyFrom: optionalDay,
  largestDraw: whole,
  drawsPerWeek: whole,
})

export const AskBlockSeries = z.object({
  id,
  first: text(35),
  last: text(35),
  reason: text(1000),
})

export const AskVendor = z.object({ id, question: text(1000) })
export const AnswerMedcom = z.object({ id, answer: text(1000) })

/** What stands in an address is never an error: what cannot be used is left out. */
const chosen = z.uuid().optional().catch(undefined)
const search = z
  .string()
  .trim()
  .max(100)
  .regex(/^\P{Cc}*$/u)
  .catch('')
  .default('')
const size = z.number().int().min(1).max(1000).default(25)

export const ListAccounts = z.object({
  ...pageInput,
  size,
  search,
  state: z.enum(ACCOUNT_STATES).optional().catch(undefined),
  environment: z.enum(ENVIRONMENTS).optional().catch(undefined),
  vendorId: chosen,
  laboratoryId: chosen,
  /** Has a request that waits for that side, or a wanted state that NPN-servicen has not confirmed. */
  waits: z.enum(['medcom', 'vendor', 'service']).optional().catch(undefined),
  sort: z
    .enum(['name', '-name', 'department', '-department', 'stateSince', '-stateSince'])
    .catch('name')
    .default('name'),
})

export const ListRequests = z.object({
  ...pageInput,
  size,
  accountId: chosen,
  vendorId: chosen,
  kind: z.enum(REQUEST_KINDS).optional().catch(undefined),
  /** Those that wait for that side; without it also the decided ones. */
  waits: z.enum(['medcom', 'vendor', 'decided']).optional().catch(undefined),
  sort: z.enum(['waitsSince', '-waitsSince']).catch('waitsSince').default('waitsSince'),
})

/** Check boxes of one name: none, one text, or several. */
const kinds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.enum(REQUEST_KINDS)).max(REQUEST_KINDS.length),
)

export const ChangeApproval = z.object({ production: kinds, test: kinds })
