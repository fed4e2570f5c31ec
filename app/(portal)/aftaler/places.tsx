import type { Actor } from '@/lib/door/actor'
import { MorePlaces, type Place } from '../more-places'

const PLACES: readonly Place[] = [
  { label: 'Kalender', href: '/aftaler/kalender', verb: 'calendar.list' },
  { label: 'Ændringer af vilkår', href: '/aftaler/vilkaar', verb: 'notice.listTerms' },
  { label: 'Skabeloner', href: '/aftaler/skabeloner', verb: 'template.list' },
]

export function AgreementPlaces({ actor }: { actor: Actor }) {
  return <MorePlaces actor={actor} label="Mere om aftaler" places={PLACES} />
}
