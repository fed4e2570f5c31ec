import type { Actor } from '@/lib/door/actor'
import { MorePlaces, type Place } from '../more-places'

const PLACES: readonly Place[] = [
  { label: 'Kontaktpersoner', href: '/kontaktpersoner', verb: 'contact.list' },
  { label: 'Gennemgang', href: '/kontaktpersoner/gennemgang', verb: 'review.show' },
  { label: 'Dækning', href: '/kontaktpersoner/daekning', verb: 'review.coverage' },
]

/** The pages about contacts, but the one that is shown. */
export function ContactPlaces({ actor, current }: { actor: Actor; current: string }) {
  const others = PLACES.filter(({ href }) => href !== current)
  return <MorePlaces actor={actor} label="Mere om kontaktpersoner" places={others} />
}
