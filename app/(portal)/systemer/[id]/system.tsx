import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Tabs } from '@/components/ui/tabs'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { showSystem } from '@/lib/systems'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

export type Params = { params: Promise<{ id: string }> }

/** The system of this request, asked once for title and page. */
export const systemOf = cache(async (id: string) => show(await showSystem(await here(), { id })))

export type System = Awaited<ReturnType<typeof systemOf>>

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: (await systemOf((await params).id)).name }
}

export const crumbs = ({ id, name }: { id: string; name: string }) =>
  [
    { label: 'Systemer', href: '/systemer' },
    { label: name, href: `/systemer/${id}` },
  ] as const

/** Head and tabs of a system. */
export async function SystemHead({
  id,
  tab,
}: {
  id: string
  tab: '' | 'certificering' | 'godkendelser' | 'laboratorier' | 'historik'
}) {
  const { actor } = await here()
  const { name, vendor, retired, retiredOn, approvals, laboratories } = await systemOf(id)
  const base = `/systemer/${id}`
  const tabs = [
    { key: '', label: 'Oplysninger' },
    { key: 'certificering', label: 'Certificering' },
    { key: 'godkendelser', label: 'Godkendelser', count: approvals.filter(({ current }) => current).length },
    { key: 'laboratorier', label: 'Laboratorier', count: laboratories },
    { key: 'historik', label: 'Historik' },
  ]
  return (
    <>
      <PageHead
        title={name}
        lead="Systemets versioner, hvad det er godkendt til, og hvilke laboratorier der bruger det."
        trail={[{ label: 'Systemer', href: '/systemer' }]}
        actions={
          may(actor, 'system.change') && (
            <ButtonLink href={`${base}/rediger`} look="secondary">
              Rediger
            </ButtonLink>
          )
        }
        state={[
          <Badge key="state" state={retired ? 'Ophørt' : 'Aktiv'} />,
          retiredOn && <span key="retired">{`Sidste dag i brug ${formatDate(retiredOn)}`}</span>,
          <span key="vendor">
            Leveret af <Link href={`/leverandoerer/${vendor.id}`}>{vendor.name}</Link>
          </span>,
        ].filter(Boolean)}
      />
      <Tabs
        label={`Om ${name}`}
        tabs={tabs.map(({ key, ...rest }) => ({
          ...rest,
          href: key ? `${base}/${key}` : base,
          current: key === tab,
        }))}
      />
    </>
  )
}
