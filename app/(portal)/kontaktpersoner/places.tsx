import { Link } from '@/components/ui/link'
import type { Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'

const PLACES: { label: string; href: string; verb: VerbName }[] = [
  { label: 'Kontaktpersoner', href: '/kontaktpersoner', verb: 'contact.list' },
  { label: 'Gennemgang', href: '/kontaktpersoner/gennemgang', verb: 'review.show' },
  { label: 'Dækning', href: '/kontaktpersoner/daekning', verb: 'review.coverage' },
]

/** What belongs to the contacts without being one. */
export function ContactPlaces({ actor, current }: { actor: Actor; current: string }) {
  const places = PLACES.filter(({ verb, href }) => href !== current && may(actor, verb))
  return (
    <nav aria-label="Mere om kontaktpersoner" className="-mt-3 mb-6" data-noprint="">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {places.map(({ label, href }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
