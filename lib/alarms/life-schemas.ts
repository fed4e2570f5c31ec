import { pageInput } from '@/lib/door/page'
import { day, id, optional, optionalText, text, version } from '@/lib/text/fields'
import { chosenId, chosenOf, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { ALARM_KINDS, SEVERITIES } from './kinds'
import { CHOSEN_CLOSINGS } from './life-rules'
import { NOTE_KINDS } from './life-words'

export const Nothing = z.object({})
export const ById = z.object({ id })

/** A mail about an alarm that came back after it was sent: which it was, or else its address and when. */
export const MailCameBack = z.object({
  mail: id.optional(),
  address: z.string().max(320).optional(),
  at: z.coerce
    .date()
    .meta({ examples: [new Date('2026-11-21T13:05:00Z')] })
    .optional(),
})

const remark = optionalText(2000)

/** Whose alarm it is to be; nobody's where none is chosen. */
export const AssignAlarm = z.object({ id, ownerId: optional(id) })

export const NoteAlarm = z.object({
  id,
  note: text(2000),
  /** Who reads it; a vendor writes for all who see the alarm. */
  to: z.enum(NOTE_KINDS).default('all'),
})

export const SnoozeAlarm = z.object({ id, until: day, note: remark })

export const CloseAlarm = z.object({
  id,
  reason: z.enum(CHOSEN_CLOSINGS, 'Vælg, hvorfor alarmen lukkes.'),
  note: remark,
})

export const ListAlarms = z.object({
  ...pageInput,
  size,
  /** A number ("A-0042"), or part of the name of a laboratory, a vendor or an account. */
  search,
  /** Without it: all that are not closed. */
  state: chosenOf(['open', 'acknowledged', 'snoozed', 'closed', 'all']),
  kind: chosenOf(ALARM_KINDS),
  severity: chosenOf(SEVERITIES),
  /** Of rules that are only observed, or of those in force. */
  mode: chosenOf(['inForce', 'observing']),
  waits: chosenOf(['medcom', 'vendor', 'unreached']),
  owner: chosenOf(['me', 'nobody']),
  vendorId: chosenId,
  laboratoryId: chosenId,
  account: z.string().max(200).optional().catch(undefined),
  drawId: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
  sort: oneOf(
    ['urgency', '-urgency', 'lastAt', '-lastAt', 'raisedAt', '-raisedAt', 'occurrences', '-occurrences'],
    'urgency',
  ),
})

/** Which functions of bilag 3 are mailed about a kind. */
export const ChangeAlarmFunctions = z.object({
  version,
  kind: z.enum(ALARM_KINDS),
  functions: z
    .preprocess((value) => (typeof value === 'string' && value ? [value] : value || []), z.array(text(40)))
    .meta({ examples: [['operations'], ['operations', 'security']] }),
})
