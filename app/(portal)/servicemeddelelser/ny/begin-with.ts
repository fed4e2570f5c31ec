import { listMessageTemplates } from '@/lib/messages'
import {
  COMPONENT_WORDS,
  COMPONENTS,
  ENVIRONMENT_WORDS,
  ENVIRONMENTS,
  PRIORITIES,
  PRIORITY_WORDS,
  type MessageDeed,
  type MessageKind,
} from '@/lib/messages/words'
import type { Context } from '@/lib/door'
import { formatTime, isoDate } from '@/lib/format'
import { show } from '@/lib/web/show'

/** What the text and the title begin with when this is told of that kind, and the day and time it is now. */
export async function beginWith(context: Context, kind: MessageKind, deed: MessageDeed) {
  const { templates, now } = show(await listMessageTemplates(context, {}))
  const found = templates.find((one) => one.kind === kind && one.deed === deed)
  return {
    words: { title: found?.title ?? '', text: found?.text ?? '' },
    begins: momentFields('starts', now),
  }
}

/** A moment as the two fields of a form: its day, and its time in Copenhagen. */
export function momentFields(name: 'starts' | 'ends', moment: Date | null): Record<string, string> {
  if (!moment) return {}
  return { [`${name}On`]: isoDate(moment), [`${name}Time`]: formatTime(moment).slice(-5).replace('.', ':') }
}

/** The parts of the service as a form lets one tick them. */
export const PART_OPTIONS = ENVIRONMENTS.flatMap((environment) =>
  COMPONENTS.map((component) => ({
    value: `${environment}:${component}`,
    label: `${COMPONENT_WORDS[component]} (${ENVIRONMENT_WORDS[environment]})`,
  })),
)

export const PRIORITY_OPTIONS = PRIORITIES.map((value) => ({ value, label: PRIORITY_WORDS[value] }))
