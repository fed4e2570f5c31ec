import type { Prisma, Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { addDays, fromDay, toDay } from '@/lib/text/days'
import { ChangeNumberFormat } from './schemas'

/** The rules have one history between them: what a number looked like when. */
export const FORMAT_HISTORY = { type: 'numberFormat', id: 'regler' } as const

/**
 * Lets a rule for sample numbers hold from a day on. The one that runs ends the day before, one that begins that very
 * day is replaced, one planned for later still comes. The past stays: answers of then can be explained.
 */
export const changeNumberFormat = command({
  name: 'numberFormat.change',
  input: ChangeNumberFormat,
  constraints: {
    number_format_rule_one_at_a_time: {
      field: 'validFrom',
      message: 'En anden har netop ændret reglerne. Se dem igennem, og prøv igen.',
    },
  },
  async run({ tx, input: { validFrom, ...rule }, now, record }) {
    const today = isoDate(now)
    if (validFrom < today && (await tx.numberFormatRule.count()) > 0)
      throw new ValidationError({
        validFrom: 'Vælg i dag eller en senere dag. Det, der har været, ændres ikke.',
      })
    const from = toDay(validFrom)
    const held = await tx.numberFormatRule.findFirst({
      where: { validFrom: { lte: from }, OR: [{ validTo: null }, { validTo: { gte: from } }] },
    })
    const data = { ...rule, validTo: await lastDay(tx, from) }
    const { id } =
      held && fromDay(held.validFrom) === validFrom
        ? await tx.numberFormatRule.update({ where: { id: held.id }, data })
        : await begin(tx, held?.id, { ...data, validFrom: from })
    record({ ...FORMAT_HISTORY, ...(held && { before: described(held) }), after: { validFrom, ...rule } })
    return { id, validFrom }
  },
})

/** Ends the rule that runs, then lets the new one begin. */
async function begin(
  tx: Tx,
  running: string | undefined,
  data: Omit<Prisma.NumberFormatRuleCreateInput, 'validFrom'> & { validFrom: Date },
) {
  const validTo = dayBefore(data.validFrom)
  if (running) await tx.numberFormatRule.update({ where: { id: running }, data: { validTo } })
  return tx.numberFormatRule.create({ data })
}

function described({
  id: _id,
  validTo: _validTo,
  ...rule
}: {
  id: string
  validFrom: Date
  validTo: Date | null
}) {
  return { ...rule, validFrom: fromDay(rule.validFrom) }
}

/** The day before the next rule that is planned; null when none is. */
async function lastDay(tx: Tx, from: Date): Promise<Date | null> {
  const next = await tx.numberFormatRule.findFirst({
    where: { validFrom: { gt: from } },
    orderBy: { validFrom: 'asc' },
  })
  return next && dayBefore(next.validFrom)
}

function dayBefore(day: Date): Date {
  return toDay(addDays(fromDay(day), -1))
}
