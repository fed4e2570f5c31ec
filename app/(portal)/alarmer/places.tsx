import type { Actor } from '@/lib/door/actor'
import { MorePlaces, type Place } from '../more-places'

const PLACES: readonly Place[] = [
  { label: 'Alarmregler', href: '/alarmer/regler', verb: 'alarmRule.list' },
  { label: 'Gamle trækninger', href: '/indstillinger/gamle-traekninger', verb: 'alarmSetting.show' },
  { label: 'Hvem får mail', href: '/indstillinger/alarmmodtagere', verb: 'alarmFunction.list' },
]

export function AlarmPlaces({ actor }: { actor: Actor }) {
  return <MorePlaces actor={actor} label="Mere om alarmer" places={PLACES} />
}
