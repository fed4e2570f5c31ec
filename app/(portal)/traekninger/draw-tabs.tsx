import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'

const PLACES = [
  { label: 'Trækninger', href: '/traekninger' },
  { label: 'Karantæne', href: '/traekninger/karantaene' },
  { label: 'Indlæste filer', href: '/traekninger/indlaes' },
]

/** The three sides of the draw log, for MedCom; others have only the draws. */
export function DrawTabs({ actor, current }: { actor: Actor; current: string }) {
  if (!may(actor, 'quarantine.list')) return null
  return (
    <Tabs
      label="Trækningsloggen"
      tabs={PLACES.map((place) => ({ ...place, current: place.href === current }))}
    />
  )
}
