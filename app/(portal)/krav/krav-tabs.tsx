import { Tabs } from '@/components/ui/tabs'
import { PATHS } from './search-params'

/** The two sides of what is asked: of vendors, and of laboratories. */
export function RequirementTabs({ current, own }: { current: string; own: boolean }) {
  const tabs = [
    { label: own ? 'Jeres krav' : 'Leverandører', href: PATHS.vendor },
    { label: own ? 'Jeres laboratorier' : 'Laboratorier', href: PATHS.laboratory },
  ]
  return <Tabs label="Krav" tabs={tabs.map((tab) => ({ ...tab, current: tab.href === current }))} />
}
