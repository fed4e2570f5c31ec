import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'

const PLACES = [
  { label: 'Trækninger', href: '/traekninger', verb: 'draw.list' },
  { label: 'Beholdning', href: '/traekninger/beholdning', verb: 'stock.list' },
  { label: 'Karantæne', href: '/traekninger/karantaene', verb: 'quarantine.list' },
  { label: 'Indlæste filer', href: '/traekninger/indlaes', verb: 'drawLog.listBatches' },
] as const

/** The sides of the draw log that the reader may see; a laboratory has only its draws. */
export function DrawTabs({ actor, current }: { actor: Actor; current: string }) {
  const places = PLACES.filter(({ verb }) => may(actor, verb))
  if (places.length < 2) return null
  return (
    <Tabs
      label="Trækningsloggen"
      tabs={places.map(({ label, href }) => ({ label, href, current: href === current }))}
    />
  )
}
