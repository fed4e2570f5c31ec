import type { Tone } from '@/components/ui/tone'
import { formatCount, formatDate } from '@/lib/format'
import type { Light, StatusDay } from '@/lib/messages/status-rules'
import type { ServiceEnvironment } from '@/lib/messages/words'

/** What a light says, and its colour. */
export const LIGHT_WORDS: Record<Light, string> = {
  works: 'Virker',
  window: 'Servicevindue',
  disturbed: 'Forstyrret',
  down: 'Virker ikke',
}
export const LIGHT_TONES: Record<Light, Tone> = {
  works: 'green',
  window: 'blue',
  disturbed: 'amber',
  down: 'red',
}

/** The whole service in a sentence. */
export const WHOLE_WORDS: Record<Light, string> = {
  works: 'Alt virker',
  window: 'Et servicevindue er i gang',
  disturbed: 'Der er en mindre forstyrrelse',
  down: 'Der er en alvorlig driftsforstyrrelse',
}

export const ENVIRONMENT_TITLES: Record<ServiceEnvironment, string> = {
  production: 'Produktion',
  test: 'Testmiljø',
}

/** "90 minutter", "27 timer og 52 minutter". */
function lastedText(minutes: number): string {
  const counted = (count: number) => formatCount(count, 'minut', 'minutter')
  if (minutes < 120) return counted(minutes)
  const hours = formatCount(Math.floor(minutes / 60), 'time', 'timer')
  return minutes % 60 === 0 ? hours : `${hours} og ${counted(minutes % 60)}`
}

/** What was the matter on a day: "Virker ikke, 90 minutter". */
export function dayText({ light, minutes }: StatusDay): string {
  const lasted = minutes > 0 ? `, ${lastedText(minutes)}` : ''
  return light === 'works' ? 'Intet at bemærke' : `${LIGHT_WORDS[light]}${lasted}`
}

/** "De seneste 90 dage: 2 dage med driftsforstyrrelse (90 minutter) og 1 dag med servicevindue." */
export function historyText(days: readonly StatusDay[]): string {
  const disturbed = days.filter(({ minutes }) => minutes > 0)
  const windows = days.filter(({ light }) => light === 'window').length
  const minutes = disturbed.reduce((sum, day) => sum + day.minutes, 0)
  const parts = [
    disturbed.length > 0 &&
      `${formatCount(disturbed.length, 'dag', 'dage')} med driftsforstyrrelse (${lastedText(minutes)})`,
    windows > 0 && `${formatCount(windows, 'dag', 'dage')} med servicevindue`,
  ].filter(Boolean)
  return `De seneste ${days.length} dage: ${parts.join(' og ') || 'intet at bemærke'}.`
}

export const dayTitle = (day: StatusDay) => `${formatDate(day.day)}: ${dayText(day)}`
