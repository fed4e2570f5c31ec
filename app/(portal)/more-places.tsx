import { Link } from '@/components/ui/link'
import type { Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'

/** A page beside a list, and the verb that it takes. */
export interface Place {
  label: string
  href: string
  verb: VerbName
}

/** What belongs to a list without being in it: quiet, so that the deed of the page stands alone. */
export function MorePlaces({
  actor,
  label,
  places,
}: {
  actor: Actor
  /** "Mere om aftaler". */
  label: string
  places: readonly Place[]
}) {
  return (
    <nav aria-label={label} className="-mt-3 mb-6" data-noprint="">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {places
          .filter(({ verb }) => may(actor, verb))
          .map(({ label: name, href }) => (
            <li key={href}>
              <Link href={href}>{name}</Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}
