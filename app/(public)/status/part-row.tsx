import { DayBars } from '@/components/chart/day-bars'
import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { formatDate } from '@/lib/format'
import type { Status } from '@/lib/messages/status'
import { historyOf, lightOf } from '@/lib/messages/status-rules'
import { COMPONENT_WORDS, type Part } from '@/lib/messages/words'
import { dayText, dayTitle, historyText, LIGHT_TONES, LIGHT_WORDS } from './words'

/** One part of the service: how it is, and how it was. */
export function PartRow({ part, status }: { part: Part; status: Status }) {
  const light = lightOf(part, status.messages)
  const days = historyOf(part, status.messages, status.at)
  const remarkable = days.filter((day) => day.light !== 'works').toReversed()
  return (
    <li className="border-b border-line py-4">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h3 className="text-16 font-bold">{COMPONENT_WORDS[part.component]}</h3>
        <Badge state={LIGHT_WORDS[light]} tone={LIGHT_TONES[light]} />
      </div>
      <DayBars
        days={days.map((day) => ({ key: day.day, tone: LIGHT_TONES[day.light], title: dayTitle(day) }))}
        text={`${COMPONENT_WORDS[part.component]}. ${historyText(days)}`}
      />
      <p className="mt-2 text-14 text-ink-quiet">{historyText(days)}</p>
      {remarkable.length > 0 && (
        <div className="text-14">
          <Details summary={`Vis dagene for ${COMPONENT_WORDS[part.component]}`}>
            <ul>
              {remarkable.map((day) => (
                <li key={day.day}>
                  {formatDate(day.day)}: {dayText(day)}
                </li>
              ))}
            </ul>
          </Details>
        </div>
      )}
    </li>
  )
}
