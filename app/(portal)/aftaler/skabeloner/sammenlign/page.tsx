import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { PageHead } from '@/components/layout/page-head'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { SearchParams } from '@/components/table/list-state'
import { may } from '@/lib/door/policy'
import { compareVersions } from '@/lib/templates'
import { isSame } from '@/lib/templates/compare'
import { here } from '@/lib/web/request'
import { PLACE, trailOf } from '../version'
import { ChangedHead, ComparedPart } from './comparison'
import { VersionChoice } from './version-choice'

export const metadata: Metadata = { title: 'Sammenlign versioner' }

export default async function ComparePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { fra, til } = await searchParams
  const context = await here()
  if (!may(context.actor, 'template.compare')) forbidden()
  const outcome = await compareVersions(context, { from: String(fra ?? ''), to: String(til ?? '') })
  const mayList = may(context.actor, 'template.list')
  if (!outcome.ok)
    return (
      <>
        <PageHead title="Sammenlign versioner" trail={trailOf(context.actor)} />
        <EmptyState
          title="Vælg to versioner af samme skabelon"
          action={mayList && <ButtonLink href={PLACE}>Gå til skabelonerne</ButtonLink>}
        >
          Adressen nævner ikke to versioner, som du kan se. Åbn en version, og vælg Sammenlign dér.
        </EmptyState>
      </>
    )
  const { from, to, versions, comparison } = outcome.value
  const sides = { before: `Version ${from.number}`, after: `Version ${to.number}` }
  return (
    <>
      <PageHead
        title="Sammenlign versioner"
        lead={`${to.title}: hvad der er ændret fra version ${from.number} til version ${to.number}.`}
        trail={trailOf(context.actor)}
      />
      <VersionChoice versions={versions} from={from.id} to={to.id} />
      {to.changeNote && (
        <Alert title={`Hvad er nyt i version ${to.number}`}>
          <p>{to.changeNote}</p>
        </Alert>
      )}
      {isSame(comparison) ? (
        <EmptyState title="Ingen forskel">De to versioner siger det samme.</EmptyState>
      ) : (
        <>
          {comparison.head.length > 0 && <ChangedHead facts={comparison.head} sides={sides} />}
          {comparison.parts.map((part, index) => (
            <ComparedPart key={index} part={part} sides={sides} />
          ))}
        </>
      )}
    </>
  )
}
