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

/** Where certifications come from, while there are none. */
export const WHERE_FROM = {
  medcom: 'De kommer, når en leverandør bestiller, og når MedComs godkendelsesliste indlæses.',
  vendor:
    'Bestil en, når et af jeres systemer skal testes. Det, MedComs godkendelsesliste siger om dem, kommer også her.',
} as const
