import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { ValidationError } from '@/lib/door/errors'
import { isSameKind, parseNumber, seriesCount, type SampleNumber } from '@/lib/numbers/series'
import { askBeside } from './ask-beside'
import { lockAccount } from './internal'
import { AskBlockSeries } from './schemas'

/**
 * Asks that a series drawn by mistake is blocked, so that nobody uses its numbers (AC-5). It need not stand in the draw
 * log, which may be behind: MedCom sees whether it does.
 */
export const askBlockSeries = command({
  name: 'account.askBlockSeries',
  input: AskBlockSeries,
  async run(scope) {
    const { tx, input } = scope
    const account = await lockAccount(tx, input.id)
    const { first, last, count } = seriesOf(input)
    const drawId = await drawOf(tx, account.name, first.number, last.number)
    return askBeside(scope, account, 'blockSeries', {
      wanted: { first: first.text, last: last.text, count: count.toString(), drawId },
      told: { series: `${first.text}–${last.text}` },
    })
  },
})

function seriesOf(input: { first: string; last: string }) {
  const read = (field: 'first' | 'last') => {
    const text = input[field].replace(/[\s-]/g, '').toUpperCase()
    const number = parseNumber(text)
    if (!number) throw new ValidationError({ [field]: 'Skriv et prøvenummer, fx 0123450000.' })
    return { text, number }
  }
  const [first, last] = [read('first'), read('last')]
  if (!isSameKind(first.number, last.number))
    throw new ValidationError({
      last: 'Det sidste nummer skal være skrevet som det første, med lige mange cifre.',
    })
  const count = seriesCount(first.number, last.number)
  if (count === undefined)
    throw new ValidationError({ last: 'Det sidste nummer skal være det samme som det første eller højere.' })
  return { first, last, count }
}

/** The draw of that account which handed all of the series out; null where the log knows none. */
async function drawOf(
  tx: Tx,
  account: string,
  first: SampleNumber,
  last: SampleNumber,
): Promise<string | null> {
  const draw = await tx.draw.findFirst({
    where: {
      account,
      operation: 'draw',
      outcome: 'done',
      prefix: first.prefix,
      width: first.width,
      firstValue: { lte: first.value },
      lastValue: { gte: last.value },
    },
    orderBy: { drawnAt: 'desc' },
    select: { id: true },
  })
  return draw ? draw.id.toString() : null
}
