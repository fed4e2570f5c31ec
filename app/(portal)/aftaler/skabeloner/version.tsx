import type { Metadata } from 'next'
import { cache, type ReactNode } from 'react'
import { PageHead } from '@/components/layout/page-head'
import type { Crumb } from '@/components/layout/types'
import { Badge } from '@/components/ui/badge'
import { Tabs } from '@/components/ui/tabs'
import { Tag } from '@/components/ui/tag'
import { isStaff, type Actor } from '@/lib/door/actor'
import { formatDate } from '@/lib/format'
import { showTemplate } from '@/lib/templates'
import { monthsWords, STATUS_WORDS } from '@/lib/templates/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { VersionDeeds } from './version-deeds'

export type Params = { params: Promise<{ id: string }> }

export const PLACE = '/aftaler/skabeloner'

/** The version of this request, asked once for title and page. */
export const versionOf = cache(async (id: string) => show(await showTemplate(await here(), { id })))

export type Version = Awaited<ReturnType<typeof versionOf>>

/** "Tilslutningsaftale til NPN-servicen, version 2". */
export const nameOf = ({ title, number }: Pick<Version, 'title' | 'number'>) => `${title}, version ${number}`

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: nameOf(await versionOf((await params).id)) }
}

/** The way to the templates; vendors have no list of them. */
export function trailOf(actor: Actor): Crumb[] {
  return [
    { label: 'Aftaler', href: '/aftaler' },
    ...(isStaff(actor) ? [{ label: 'Skabeloner', href: PLACE }] : []),
  ]
}

/** The way to a version from the pages where it is changed. */
export const crumbs = (version: Pick<Version, 'id' | 'title' | 'number'>): Crumb[] => [
  { label: 'Aftaler', href: '/aftaler' },
  { label: 'Skabeloner', href: PLACE },
  { label: nameOf(version), href: `${PLACE}/${version.id}` },
]

/** Head and tabs of a version. */
export async function VersionHead({ id, tab }: { id: string; tab: '' | 'krav' | 'historik' }) {
  const { actor } = await here()
  const version = await versionOf(id)
  const base = `${PLACE}/${id}`
  const duties = version.parts.flatMap(({ clauses }) => clauses).filter(({ obligation }) => obligation)
  const tabs = [
    { key: '', label: 'Tekst' },
    { key: 'krav', label: 'Krav', count: duties.length },
    ...(isStaff(actor) ? [{ key: 'historik', label: 'Historik' }] : []),
  ]
  return (
    <>
      <PageHead
        title={nameOf(version)}
        lead={version.changeNote || 'Teksten, som aftaler laves af, og de krav, den stiller.'}
        trail={trailOf(actor)}
        actions={<VersionDeeds version={version} actor={actor} />}
        state={stateOf(version)}
      />
      <Tabs
        label={`Om ${nameOf(version)}`}
        tabs={tabs.map(({ key, ...rest }) => ({
          ...rest,
          href: key ? `${base}/${key}` : base,
          current: key === tab,
        }))}
      />
    </>
  )
}

function stateOf({ status, consultation, publishedAt, replacedAt, ...months }: Version): ReactNode[] {
  return [
    <Badge key="state" state={STATUS_WORDS[status]} />,
    consultation && <Tag key="consultation">Udkast i høring</Tag>,
    publishedAt && <span key="published">{`Udgivet ${formatDate(publishedAt)}`}</span>,
    replacedAt && <span key="replaced">{`Erstattet ${formatDate(replacedAt)}`}</span>,
    <span key="termination">{`Opsigelse: ${monthsWords(months.terminationMonths)}`}</span>,
    <span key="terms">{`Nye vilkår: ${monthsWords(months.termsMonths)}`}</span>,
  ].filter(Boolean)
}
