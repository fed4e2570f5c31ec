import { pageInput } from '@/lib/door/page'
import { day, id, optional, version, wholeNumber } from '@/lib/text/fields'
import { chosenId, chosenOf, oneOf, search, size } from '@/lib/text/list-fields'
import { z } from '@/lib/text/schema'
import { RHYTHM_STATES, STOCK_STATES } from './words'

export const ById = z.object({ id })
export const Nothing = z.object({})

/** How many sample numbers. */
const numbers = (min: number) => wholeNumber(min, 100_000_000, '250.000')

/** What a laboratory uses a year; empty: its draws say it. */
export const DeclareUse = z.object({ id, version, yearlyProduction: optional(numbers(1)) })

/** What somebody counted at a laboratory at the end of a day. */
export const NoteCount = z.object({ id, countedOn: day, numbers: numbers(0) })

export const ListStock = z.object({
  ...pageInput,
  size,
  search,
  vendorId: chosenId,
  systemId: chosenId,
  state: chosenOf(STOCK_STATES),
  rhythm: chosenOf(RHYTHM_STATES),
  use: chosenOf(['declared', 'estimated', 'unknown', 'disagrees']),
  sort: oneOf(['urgentOn', '-urgentOn', 'dueOn', '-dueOn'], 'urgentOn'),
})

/** Weeks, with examples that fit those of the other fields. */
const weeks = (...examples: (number | string)[]) => wholeNumber(1, 104).meta({ examples })
export const ChangeStockSettings = z
  .object({
    version,
    targetWeeks: weeks(26, '24'),
    ampleWeeks: weeks(34, '40'),
    lowWeeks: weeks(20, '18'),
    criticalWeeks: weeks(8, '4'),
    rhythmDays: wholeNumber(1, 180),
    slackDays: wholeNumber(0, 60),
    disagreePercent: wholeNumber(1, 500),
    validFrom: day,
  })
  .superRefine((value, context) => {
    const say = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (value.criticalWeeks >= value.lowWeeks)
      say('criticalWeeks', 'Skriv færre uger, end hvor beholdningen er lav.')
    if (value.lowWeeks > value.targetWeeks) say('lowWeeks', 'Skriv højst så mange uger, som målet er.')
    if (value.ampleWeeks <= value.targetWeeks) say('ampleWeeks', 'Skriv flere uger, end målet er.')
  })
