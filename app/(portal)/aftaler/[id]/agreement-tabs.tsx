import { Tabs } from '@/components/ui/tabs'

/** The tabs of an agreement, each a folder beside this file; "" is the page itself. */
export type AgreementTab = '' | 'dokumenter' | 'tjekliste' | 'varsler' | 'historik'

const TABS: { key: AgreementTab; label: string }[] = [
  { key: '', label: 'Overblik' },
  { key: 'dokumenter', label: 'Dokumenter' },
  { key: 'tjekliste', label: 'Tjekliste' },
  { key: 'varsler', label: 'Varsler' },
  { key: 'historik', label: 'Historik' },
]

interface Counted {
  id: string
  number: string
  documents: readonly unknown[]
  checklist: { total: number; settled: number }
}

/** The parts of one agreement; counts where they tell something. */
export function AgreementTabs({ agreement, tab }: { agreement: Counted; tab: AgreementTab }) {
  const { id, number, documents, checklist } = agreement
  const counts: Partial<Record<AgreementTab, number>> = {
    ...(documents.length > 0 && { dokumenter: documents.length }),
    ...(checklist.total > 0 && { tjekliste: checklist.total - checklist.settled }),
  }
  return (
    <Tabs
      label={`Om aftale ${number}`}
      tabs={TABS.map(({ key, label }) => ({
        label,
        href: key ? `/aftaler/${id}/${key}` : `/aftaler/${id}`,
        current: key === tab,
        count: counts[key],
      }))}
    />
  )
}
