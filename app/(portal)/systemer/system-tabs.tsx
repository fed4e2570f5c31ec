import { Tabs } from '@/components/ui/tabs'
import type { Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'

const PLACES: { label: string; href: string; verb: VerbName }[] = [
  { label: 'Systemer', href: '/systemer', verb: 'system.list' },
  { label: 'Sammenlign godkendelser', href: '/systemer/godkendelser', verb: 'system.compare' },
  { label: 'Godkendelseslisten', href: '/systemer/godkendelsesliste', verb: 'approvalList.list' },
]

/** The sides of the systems: one by one, against each other, and where what MedCom says of them comes from. */
export function SystemTabs({ actor, current }: { actor: Actor; current: string }) {
  const places = PLACES.filter(({ verb }) => may(actor, verb))
  return (
    <Tabs
      label="Systemer og godkendelser"
      tabs={places.map(({ label, href }) => ({ label, href, current: href === current }))}
    />
  )
}
