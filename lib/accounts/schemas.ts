import { pageInput } from '@/lib/door/page'
import {
  email,
  id,
  optional,
  optionalDay,
  optionalText,
  text,
  ticked,
  version,
  wholeNumber,
} from '@/lib/text/fields'
import { chosenId, chosenOf, oneOf, search, size } from '@/lib/text/list-fields'
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

const whole = optional(wholeNumber(1, 1_000_000_000, '5.000'))

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

export const ListAccounts = z.object({
  ...pageInput,
  size,
  search,
  state: chosenOf(ACCOUNT_STATES),
  environment: chosenOf(ENVIRONMENTS),
  vendorId: chosenId,
  laboratoryId: chosenId,
  /** Has a request that waits for that side, or a wanted state that NPN-servicen has not confirmed. */
  waits: chosenOf(['medcom', 'vendor', 'service']),
  sort: oneOf(['name', '-name', 'department', '-department', 'stateSince', '-stateSince'], 'name'),
})

export const ListRequests = z.object({
  ...pageInput,
  size,
  accountId: chosenId,
  vendorId: chosenId,
  kind: chosenOf(REQUEST_KINDS),
  /** Those that wait for that side; without it also the decided ones. */
  waits: chosenOf(['medcom', 'vendor', 'decided']),
  sort: oneOf(['waitsSince', '-waitsSince'], 'waitsSince'),
})

/** Check boxes of one name: none, one text, or several. */
const kinds = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(z.enum(REQUEST_KINDS)).max(REQUEST_KINDS.length),
)

export const ChangeApproval = z.object({ production: kinds, test: kinds })
