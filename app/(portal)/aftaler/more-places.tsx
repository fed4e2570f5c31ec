import { Link } from '@/components/ui/link'
import type { Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'

const PLACES: { label: string; href: string; verb: VerbName }[] = [
  { label: 'Kalender', href: '/aftaler/kalender', verb: 'calendar.list' },
  { label: 'Ændringer af vilkår', href: '/aftaler/vilkaar', verb: 'notice.listTerms' },
  { label: 'Skabeloner', href: '/aftaler/skabeloner', verb: 'template.list' },
]

/** What belongs to the agreements without being one: quiet, so that the deed of the page stands alone. */
export function MorePlaces({ actor }: { actor: Actor }) {
  const places = PLACES.filter(({ verb }) => may(actor, verb))
  return (
    <nav aria-label="Mere om aftaler" className="-mt-3 mb-6" data-noprint="">
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
