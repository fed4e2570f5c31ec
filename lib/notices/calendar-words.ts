import { EVENT_WORDS } from '@/lib/agreements/words'
import type { CalendarKind } from './schemas'

/** What happens on a day of the calendar. */
export const CALENDAR_WORDS: Record<CalendarKind, string> = {
  ...EVENT_WORDS,
  signingRight: 'Ret til at underskrive udløber',
}
