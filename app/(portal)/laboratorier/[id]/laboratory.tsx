import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Mono } from '@/components/ui/mono'
import { Tabs } from '@/components/ui/tabs'
import { isStaff, type Actor } from '@/lib/door/actor'
import { may, type VerbName } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { showLaboratory } from '@/lib/parties'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { LaboratoryBadge } from '../columns'

export type Params = { params: Promise<{ id: string }> }

/** The laboratory of this request, asked once for title and page. */
export const laboratoryOf = cache(async (id: string) => show(await showLaboratory(await here(), { id })))

export type Laboratory = Awaited<ReturnType<typeof laboratoryOf>>

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: (await laboratoryOf((await params).id)).name }
}

export const crumbs = ({ id, name }: { id: string; name: string }) =>
  [
    { label: 'Laboratorier', href: '/laboratorier' },
    { label: name, href: `/laboratorier/${id}` },
  ] as const

/** Whether the reader may do this to this laboratory: by role, and for a vendor only while it serves it. */
export function mayChange(actor: Actor, verb: VerbName, { servedByAsker }: Laboratory): boolean {
  return may(actor, verb) && (isStaff(actor) || servedByAsker)
}

/** Head and tabs of a laboratory. */
export async function LaboratoryHead({
  id,
  tab,
}: {
  id: string
  tab: '' | 'beholdning' | 'konti' | 'kontaktpersoner' | 'alarmer' | 'krav' | 'brugere' | 'historik'
}) {
  const { actor } = await here()
  const laboratory = await laboratoryOf(id)
  const { name, code, closed, closedOn } = laboratory
  const base = `/laboratorier/${id}`
  const isLaboratory = actor.kind === 'user' && actor.role === 'laboratoryUser'
  return (
    <>
      <PageHead
        title={name}
        lead="Hvem laboratoriet hører til, hvilket system det bruger, og hvad der er ændret hvornår."
        trail={isLaboratory ? [] : [{ label: 'Laboratorier', href: '/laboratorier' }]}
        actions={
          mayChange(actor, 'laboratory.change', laboratory) && (
            <ButtonLink href={`${base}/rediger`} look="secondary">
              Rediger
            </ButtonLink>
          )
        }
        state={[
          <LaboratoryBadge key="state" {...laboratory} />,
          closedOn && (
            <span key="closed">{`${closed ? 'Lukket' : 'Lukker'} den ${formatDate(closedOn)}`}</span>
          ),
          <span key="code">
            Kode <Mono>{code}</Mono>
          </span>,
        ].filter(Boolean)}
      />
      {may(actor, 'audit.history') && (
        <Tabs
          label={`Om ${name}`}
          tabs={[
            { label: 'Oplysninger', href: base, current: tab === '' },
            ...(mayChange(actor, 'stock.show', laboratory)
              ? [{ label: 'Beholdning', href: `${base}/beholdning`, current: tab === 'beholdning' }]
              : []),
            { label: 'Konti', href: `${base}/konti`, current: tab === 'konti' },
            {
              label: 'Kontaktpersoner',
              href: `${base}/kontaktpersoner`,
              current: tab === 'kontaktpersoner',
            },
            { label: 'Alarmer', href: `${base}/alarmer`, current: tab === 'alarmer' },
            ...(laboratory.vendorId && mayChange(actor, 'compliance.laboratory', laboratory)
              ? [{ label: 'Krav', href: `${base}/krav`, current: tab === 'krav' }]
              : []),
            { label: 'Brugere', href: `${base}/brugere`, current: tab === 'brugere' },
            { label: 'Historik', href: `${base}/historik`, current: tab === 'historik' },
          ]}
        />
      )}
    </>
  )
}
