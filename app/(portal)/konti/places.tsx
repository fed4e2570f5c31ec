import type { Actor } from '@/lib/door/actor'
import { MorePlaces, type Place } from '../more-places'

const PLACES: readonly Place[] = [
  { label: 'Anmodninger', href: '/konti/anmodninger', verb: 'account.requests' },
  { label: 'Postkasser', href: '/konti/postkasser', verb: 'mailbox.list' },
  { label: 'Arbejdsliste', href: '/konti/arbejdsliste', verb: 'provisioning.work' },
  { label: 'Dagens register', href: '/konti/register', verb: 'register.show' },
  { label: 'Hvad der skal godkendes', href: '/indstillinger/konti', verb: 'accountSetting.show' },
]

export function AccountPlaces({ actor }: { actor: Actor }) {
  return <MorePlaces actor={actor} label="Mere om konti" places={PLACES} />
}
