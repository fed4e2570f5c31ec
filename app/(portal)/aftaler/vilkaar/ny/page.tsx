import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { initialState } from '@/components/form/state'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { may } from '@/lib/door/policy'
import { formatCount, formatDate } from '@/lib/format'
import { listTerms, previewTerms } from '@/lib/notices'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { announceAction } from '../actions'
import { TERMS, TRAIL_BELOW } from '../parts'
import { AnnounceForm } from './announce-form'

const TITLE = 'Varsl nye vilkår'

export const metadata: Metadata = { title: TITLE }

type Query = Promise<Record<string, string | string[] | undefined>>

export default async function AnnouncePage({ searchParams }: { searchParams: Query }) {
  const context = await here()
  if (!may(context.actor, 'notice.announceTerms')) forbidden()
  const { versions } = show(await listTerms(context, {}))
  const asked = [(await searchParams).version ?? []].flat()[0]
  const chosen = versions.find(({ id }) => id === asked) ?? (versions.length === 1 ? versions[0] : undefined)
  if (!chosen) return <ChooseVersion versions={versions} />
  const outcome = await previewTerms(context, { templateVersionId: chosen.id })
  const name = `${chosen.template}, version ${chosen.number}`
  if (!outcome.ok)
    return (
      <>
        <PageHead title={TITLE} trail={TRAIL_BELOW} />
        <EmptyState title="Ingen at varsle" action={<ButtonLink href={TERMS}>Se ændringerne</ButtonLink>}>
          Ingen gældende aftale følger en anden version end {name} uden at være varslet om den.
        </EmptyState>
      </>
    )
  const { targets, told, months, earliest } = outcome.value
  const initial = initialState({
    templateVersionId: chosen.id,
    whom: 'all',
    effectiveOn: earliest,
    shortReason: '',
  })
  return (
    <>
      <PageHead
        title={TITLE}
        lead={`${name}. Varslet er ${formatCount(months, 'måned', 'måneder')}: vilkårene kan tidligst gælde fra den ${formatDate(earliest)}.`}
        trail={TRAIL_BELOW}
      />
      {told > 0 && (
        <p className="mb-6 max-w-text">
          {formatCount(told, 'aftale er allerede varslet', 'aftaler er allerede varslet')} om den og står ikke
          her.
        </p>
      )}
      <AnnounceForm
        action={announceAction}
        initial={initial}
        back={TERMS}
        vendors={[...new Map(targets.map(({ vendorId, vendor }) => [vendorId, vendor]))].map(
          ([value, label]) => ({ value, label }),
        )}
      />
    </>
  )
}

function ChooseVersion({ versions }: { versions: { id: string; number: number; template: string }[] }) {
  return (
    <>
      <PageHead title={TITLE} lead="Hvilke vilkår skal der varsles om?" trail={TRAIL_BELOW} />
      {versions.length === 0 ? (
        <EmptyState
          title="Ingen nye vilkår"
          action={<ButtonLink href="/aftaler/skabeloner">Gå til skabelonerne</ButtonLink>}
        >
          Der er ingen gældende aftaler at ændre vilkår for, eller ingen offentliggjort skabelon.
        </EmptyState>
      ) : (
        <ul className="list-disc pl-5">
          {versions.map(({ id, number, template }) => (
            <li key={id}>
              <Link href={`${TERMS}/ny?version=${id}`}>
                {template}, version {number}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
