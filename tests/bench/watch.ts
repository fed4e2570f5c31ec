import { unwrap } from '@/lib/door/errors'
import { as } from '../support/actors'
import { openBenchDatabase } from './bench-database'
import { median, type Figure } from './report'
import { addHistory, fillWatch, LABORATORIES, setDay } from './watch-rows'

/** Weeks of history, of 2,000 draws each: a year, more than any rule for a draw looks back, and ten years. */
const YEAR = 50
const TEN_YEARS = 500
/** So many laboratories have a year only, also when the others have ten. */
const YOUNG = 100
const WARM = 2
const DAYS = 5
/** One of so many laboratories draws by HTTP, where its account may not. */
const FAULTY = 100

/** From one laboratory until before another: those that draw on a day. */
type Drawing = readonly [from: number, to: number]

/**
 * DR-1, DR-3, CO-2: a day's draws taken in and judged as the worker does it (stock, alarms, obligations), a line. Of the same
 * laboratories in a log of 10⁵ draws and of 10⁶; of many lines and of a fourth of them; of laboratories that have drawn for ten years
 * and for one. Near 1: a day costs the same a line, however long the log and however many lines.
 */
export async function run(): Promise<Figure[]> {
  const database = await openBenchDatabase()
  let weeks = 0
  const someDays = async (...drawing: Drawing[]) => {
    const days = drawing.map((): Spent[] => [])
    for (let round = 0; round < WARM + DAYS; round += 1)
      for (const [index, laboratories] of drawing.entries())
        days[index]!.push(await aDay(await setDay(database.ask, 7 * (weeks += 1)), ...laboratories))
    return days.map((spent) => medianOf(spent.slice(WARM)))
  }
  const young = [0, YOUNG] as const
  const old = [YOUNG, 2 * YOUNG] as const
  const fourth = [YOUNG, YOUNG + (LABORATORIES - YOUNG) / 4] as const
  const most = [YOUNG, LABORATORIES] as const
  try {
    await fillWatch(database.ask)
    await addHistory(database.ask, 0, 0, YEAR)
    const [before] = await someDays(young)
    await addHistory(database.ask, YOUNG, YEAR, TEN_YEARS)
    const [after, long, few, many] = await someDays(young, old, fourth, most)
    return [
      figure('log', after!, before!, 'ms a line in a log of 10⁶ draws:of 10⁵'),
      figure('lines', many!, few!, 'ms a line of 1,800:of 450'),
      figure('years', long!, after!, 'ms a line of a laboratory of ten years:of one'),
    ]
  } finally {
    await database.close()
  }
}

/** What was done of a day, in the order of the work; milliseconds a line. */
const PARTS = ['taken in', 'judged', 'obligations'] as const
type Spent = Record<(typeof PARTS)[number], number>

const medianOf = (days: readonly Spent[]) =>
  Object.fromEntries(PARTS.map((part) => [part, median(days.map((day) => day[part]))])) as Spent

function figure(name: string, measured: Spent, reference: Spent, unit: string): Figure {
  const sum = (spent: Spent) => PARTS.reduce((total, part) => total + spent[part], 0)
  const parts = PARTS.map(
    (part) => `${part} ${measured[part].toFixed(2)} against ${reference[part].toFixed(2)}`,
  )
  return {
    name: `watch.${name}`,
    ratio: sum(measured) / sum(reference),
    unit,
    detail: `${parts.join(', ')} ms a line`,
  }
}

let sent = 0

/** Two draws of each of these laboratories, until there is nothing left to judge. */
async function aDay(today: Date, from: number, to: number): Promise<Spent> {
  const { receiveDraws } = await import('@/lib/draws')
  const { watchStep } = await import('@/lib/watch')
  const { refreshDue } = await import('@/lib/compliance/refresh-due')
  const draws = (to - from) * 2
  const lines = Array.from({ length: draws }, (_, index) =>
    lineOf((sent += 1), from + (index % (to - from)), today),
  )
  const times = [performance.now()]
  const { accepted } = unwrap(await receiveDraws(as.apiKey(['draws:write']), { lines }))
  times.push(performance.now())
  let judged = 0
  for (let more = 1; more > 0; judged += more) more = unwrap(await watchStep(as.system, {})).judged
  times.push(performance.now())
  while (unwrap(await refreshDue(as.system, {})).vendors > 0);
  times.push(performance.now())
  if (accepted !== draws || judged !== draws)
    throw new Error(`Of ${draws} draws, ${accepted} were taken in and ${judged} judged.`)
  const spent = PARTS.map((part, index) => [part, (times[index + 1]! - times[index]!) / draws])
  return Object.fromEntries(spent) as Spent
}

function lineOf(number: number, laboratory: number, today: Date) {
  const write = (value: number) => String(value).padStart(12, '0')
  return {
    id: `dag-${number}`,
    account: `konto-${laboratory}`,
    laboratory: `M${laboratory}`,
    first: write(number * 100),
    last: write(number * 100 + 99),
    count: 100,
    time: new Date(today.getTime() - 3_600_000).toISOString(),
    channel: 'webService',
    transport: laboratory % FAULTY === 0 ? 'http' : 'https',
    operation: 'draw',
    outcome: 'done',
    purpose: 'ordinary',
  }
}
