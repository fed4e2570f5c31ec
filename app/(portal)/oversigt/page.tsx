import type { Metadata } from 'next'
import { Sparkline } from '@/components/chart/sparkline'
import { PageHead } from '@/components/layout/page-head'
import { Section, SidePanel } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { formatDate, formatNumber } from '@/lib/format'
import { showOverview, type Overview, type WaitingTask } from '@/lib/overview'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

export const metadata: Metadata = { title: 'Oversigt' }

export default async function OverviewPage() {
  const overview = show(await showOverview(await here(), {}))
  return (
    <>
      <PageHead title="Oversigt" lead="Det, der venter på dig, ældst først, og tallene lige nu." />
      <SidePanel label="Tal" aside={<Figures overview={overview} />}>
        <Section title="Venter på dig">
          <Tasks tasks={overview.tasks} />
        </Section>
      </SidePanel>
    </>
  )
}

function Tasks({ tasks }: { tasks: WaitingTask[] }) {
  if (tasks.length === 0) {
    return (
      <EmptyState
        title="Intet venter på dig"
        level={3}
        action={<ButtonLink href="/opslag">Slå et nummer op</ButtonLink>}
      >
        Når noget kræver dig, står det her.
      </EmptyState>
    )
  }
  return (
    <ul className="border-t border-line">
      {tasks.map(({ key, what, since, href, action }) => (
        <li
          key={key}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
        >
          <div className="min-w-0">
            <p>{what}</p>
            {since && <p className="text-14 text-ink-quiet">Siden {formatDate(since)}</p>}
          </div>
          <Link href={href}>{action}</Link>
        </li>
      ))}
    </ul>
  )
}

function Figures({ overview: { figures, weeklyDraws } }: { overview: Overview }) {
  const places = [
    { label: 'Trækninger de seneste 30 dage', value: figures.drawsLast30Days, href: '/traekninger' },
    { label: 'Laboratorier', value: figures.laboratories, href: '/laboratorier' },
    { label: 'Systemer', value: figures.systems, href: '/systemer' },
    ...(figures.vendors === null
      ? []
      : [{ label: 'Leverandører', value: figures.vendors, href: '/leverandoerer' }]),
  ]
  const values = weeklyDraws.map(({ draws }) => draws)
  return (
    <dl className="grid gap-5 sm:max-wide:grid-cols-4">
      {places.map(({ label, value, href }, index) => (
        <div key={href}>
          <dt className="text-14 text-ink-quiet">
            <Link href={href}>{label}</Link>
          </dt>
          <dd className="flex items-end gap-4 text-32 font-bold">
            {formatNumber(value)}
            {index === 0 && values.length > 1 && (
              <Sparkline values={values} from={0} text="Trækninger uge for uge det seneste halve år" />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
