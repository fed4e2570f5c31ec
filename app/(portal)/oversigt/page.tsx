import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { Section, SidePanel } from '@/components/layout/section'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { showOverview } from '@/lib/overview'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { FigureList } from './figure-list'
import { ShortcutList } from './shortcut-list'
import { shortcutsFor } from './shortcuts'
import { TaskList } from './task-list'

export const metadata: Metadata = { title: 'Oversigt' }

const GROUPS = [
  { urgency: 'now', title: 'Haster' },
  { urgency: 'today', title: 'I dag' },
  { urgency: 'week', title: 'Denne uge' },
] as const

export default async function OverviewPage() {
  const context = await here()
  const staff = isStaff(context.actor)
  const overview = show(await showOverview(context, {}))
  const groups = GROUPS.map(({ urgency, title }) => ({
    title,
    tasks: overview.tasks.filter((task) => task.urgency === urgency),
  })).filter(({ tasks }) => tasks.length > 0)
  const lead = staff
    ? 'Det, der venter: det, der haster mest, og det mest alvorlige først.'
    : standing(overview.figures.requirements)
  return (
    <>
      <PageHead
        title="Oversigt"
        lead={lead}
        // Whoever is on duty at night is there in one press.
        actions={
          may(context.actor, 'message.announce') && (
            <ButtonLink href="/servicemeddelelser/ny/driftsforstyrrelse" look="secondary">
              Meld en driftsforstyrrelse
            </ButtonLink>
          )
        }
      />
      <SidePanel label="Tal" aside={<FigureList overview={overview} staff={staff} />}>
        {groups.map(({ title, tasks }) => (
          <Section key={title} title={title}>
            <TaskList tasks={tasks} />
          </Section>
        ))}
        {groups.length === 0 && <AllIsWell staff={staff} />}
        {!staff && <ShortcutList groups={shortcutsFor(context.actor)} />}
      </SidePanel>
    </>
  )
}

/** "I opfylder 7 af 9 krav." */
function standing({ value, of = 0 }: { value: number; of?: number }) {
  const order = 'Jeres sager: det, der haster mest, og det mest alvorlige først.'
  if (of === 0) return order
  return (
    <>
      <Link href="/krav">
        I opfylder {value} af {of} krav
      </Link>
      . {order}
    </>
  )
}

function AllIsWell({ staff }: { staff: boolean }) {
  if (staff)
    return (
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
    )
  return (
    <EmptyState title="Alt er i orden: intet venter på jer">
      Når MedCom spørger om noget, en frist nærmer sig, eller en postkasse ikke kan nås, står det her med det
      ene næste skridt. Det, I ellers kan gøre, finder I under genvejene.
    </EmptyState>
  )
}
