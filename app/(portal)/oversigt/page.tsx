import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section, SidePanel } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { showOverview } from '@/lib/overview'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FigureList } from './figure-list'
import { TaskList } from './task-list'

export const metadata: Metadata = { title: 'Oversigt' }

const GROUPS = [
  { urgency: 'now', title: 'Haster' },
  { urgency: 'today', title: 'I dag' },
  { urgency: 'week', title: 'Denne uge' },
] as const

export default async function OverviewPage() {
  const overview = show(await showOverview(await here(), {}))
  const groups = GROUPS.map(({ urgency, title }) => ({
    title,
    tasks: overview.tasks.filter((task) => task.urgency === urgency),
  })).filter(({ tasks }) => tasks.length > 0)
  return (
    <>
      <PageHead title="Oversigt" lead="Det, der venter, og hvordan det går med trækningerne." />
      <SidePanel label="Tal" aside={<FigureList overview={overview} />}>
        {groups.map(({ title, tasks }) => (
          <Section key={title} title={title}>
            <TaskList tasks={tasks} />
          </Section>
        ))}
        {groups.length === 0 && (
          <EmptyState
            title="Intet venter på dig"
            action={
              <ButtonLink href="/opslag" look="secondary">
                Slå et nummer op
              </ButtonLink>
            }
          >
            Når noget kræver dig, står det her med det, du kan gøre ved det.
          </EmptyState>
        )}
      </SidePanel>
    </>
  )
}
