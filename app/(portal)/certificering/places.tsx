import type { Actor } from '@/lib/door/actor'
import { MorePlaces, type Place } from '../more-places'

const PLACES: readonly Place[] = [
  { label: 'Sammenlign systemer', href: '/certificering/sammenlign', verb: 'certification.compare' },
  { label: 'MedComs godkendelsesliste', href: '/systemer/godkendelsesliste', verb: 'approvalList.list' },
  { label: 'Krav og påmindelser', href: '/indstillinger/certificering', verb: 'certificationRule.show' },
]

export function CertificationPlaces({ actor }: { actor: Actor }) {
  return <MorePlaces actor={actor} label="Mere om certificering" places={PLACES} />
}
