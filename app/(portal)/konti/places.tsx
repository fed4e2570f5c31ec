import { Link } from '@/components/ui/link'
import type { Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'

const PLACES: { label: string; href: string; verb: VerbName }[] = [
  { label: 'Anmodninger', href: '/konti/anmodninger', verb: 'account.requests' },
  { label: 'Postkasser', href: '/konti/postkasser', verb: 'mailbox.list' },
  { label: 'Arbejdsliste', href: '/konti/arbejdsliste', verb: 'provisioning.work' },
  { label: 'Dagens register', href: '/konti/register', verb: 'register.show' },
  { label: 'Hvad der skal godkendes', href: '/indstillinger/konti', verb: 'accountSetting.show' },
]

/** What belongs to the accounts without being one: quiet, so that the deed of the page stands alone. */
export function AccountPlaces({ actor }: { actor: Actor }) {
  const places = PLACES.filter(({ verb }) => may(actor, verb))
  return (
    <nav aria-label="Mere om konti" className="-mt-3 mb-6" data-noprint="">
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
