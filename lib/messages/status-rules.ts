import { isoDate } from '@/lib/format'
import { startOfDay } from '@/lib/text/copenhagen'
import { addDays } from '@/lib/text/days'
import type { MessageKind, MessageState, Part, Priority } from './words'

/** What a part of the service is in: nothing the matter, a window that is on, something slow, something down. */
export type Light = 'works' | 'window' | 'disturbed' | 'down'

/** A message as far as it says how the service is. */
export interface StatusPeriod {
  kind: MessageKind
  priority: Priority
  state: MessageState
  startsAt: Date
  endsAt: Date | null
  closedAt: Date | null
  components: readonly Part[]
}

/** The mildest first: where several are true, the last of them is said. */
const LIGHTS: readonly Light[] = ['works', 'window', 'disturbed', 'down']

const worst = (lights: readonly Light[]): Light =>
  lights.reduce<Light>((one, other) => (LIGHTS.indexOf(other) > LIGHTS.indexOf(one) ? other : one), 'works')

function lightIn({ kind, priority }: StatusPeriod): Light {
  if (kind === 'maintenance') return 'window'
  if (kind !== 'disturbance') return 'works'
  return priority === 'p1' || priority === 'p2' ? 'down' : 'disturbed'
}

const isAbout = ({ components }: StatusPeriod, { component, environment }: Part) =>
  components.some((part) => part.component === component && part.environment === environment)

/** How a part of the service is, by what is told of it and going on now (SM-5). */
export function lightOf(part: Part, messages: readonly StatusPeriod[]): Light {
  return worst(messages.filter((message) => message.state === 'begun' && isAbout(message, part)).map(lightIn))
}

/** How the service is as a whole. */
export function lightOfAll(messages: readonly StatusPeriod[]): Light {
  return worst(messages.flatMap(({ components }) => components.map((part) => lightOf(part, messages))))
}

/** Days of history that the status page shows. */
export const HISTORY_DAYS = 90

export interface StatusDay {
  /** yyyy-mm-dd in Copenhagen. */
  day: string
  light: Light
  /** Minutes of the day with a disturbance, begun ones counted whole; those of windows are not counted. */
  minutes: number
}

/** How a part of the service was on each of the last 90 days, the oldest first and today last (SM-5). */
export function historyOf(part: Part, messages: readonly StatusPeriod[], at: Date): StatusDay[] {
  const today = isoDate(at)
  const periods = messages
    .filter((message) => isAbout(message, part) && hasBeen(message))
    .map((message) => ({ light: lightIn(message), from: message.startsAt, to: endOf(message, at) }))
    .filter(({ light }) => light !== 'works')
  return Array.from({ length: HISTORY_DAYS }, (_, index) => {
    const day = addDays(today, index + 1 - HISTORY_DAYS)
    const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))]
    const on = periods.filter((period) => period.from < to && period.to > from)
    const disturbed = on.filter(({ light }) => light !== 'window')
    return {
      day,
      light: worst(on.map(({ light }) => light)),
      minutes: minutesIn(disturbed, from.getTime(), to.getTime()),
    }
  })
}

const hasBeen = ({ state }: StatusPeriod) => state === 'begun' || state === 'done'

function endOf({ endsAt, closedAt }: StatusPeriod, at: Date): Date {
  return closedAt ? (endsAt ?? closedAt) : at
}

/** Two at once are counted once. */
function minutesIn(periods: readonly { from: Date; to: Date }[], from: number, to: number): number {
  let [total, reached] = [0, from]
  for (const period of periods.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const begins = Math.max(period.from.getTime(), reached)
    const ends = Math.min(period.to.getTime(), to)
    if (ends <= begins) continue
    total += ends - begins
    reached = ends
  }
  return Math.ceil(total / 60_000)
}
