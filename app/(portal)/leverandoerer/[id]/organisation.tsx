import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { ButtonLink } from '@/components/ui/button'
import { Tabs } from '@/components/ui/tabs'
import { Tag } from '@/components/ui/tag'
import { isStaff } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { showOrganisation } from '@/lib/parties'
import { ROLE_WORDS } from '@/lib/parties/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ComingBadge } from '../../coming-badge'
import { RegisterNumber } from '../columns'

export type Params = { params: Promise<{ id: string }> }

/** The party of this request, asked once for title and page. */
export const organisationOf = cache(async (id: string) => show(await showOrganisation(await here(), { id })))

export type Organisation = Awaited<ReturnType<typeof organisationOf>>

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: (await organisationOf((await params).id)).name }
}

export const crumbs = ({ id, name }: { id: string; name: string }) =>
  [
    { label: 'Leverandører og parter', href: '/leverandoerer' },
    { label: name, href: `/leverandoerer/${id}` },
  ] as const

/** Head and tabs of a party. */
export async function OrganisationHead({
  id,
  tab,
}: {
  id: string
  tab:
    | ''
    | 'aftaler'
    | 'konti'
    | 'kontaktpersoner'
    | 'alarmer'
    | 'krav'
    | 'laboratorier'
    | 'systemer'
    | 'brugere'
    | 'historik'
}) {
  const { actor } = await here()
  const organisation = await organisationOf(id)
  const { name, roles, counts } = organisation
  const base = `/leverandoerer/${id}`
  const current = roles.filter((role) => role.current)
  const coming = roles.find(({ validFrom }) => validFrom > organisation.today)
  const own = actor.kind === 'user' && actor.vendorId === id
  const isVendor = roles.some(({ kind }) => kind === 'vendor')
  const laboratories = Math.max(counts.laboratories, counts.ownedLaboratories)
  const tabs = [
    { key: '', label: 'Oplysninger' },
    ...(isVendor && (isStaff(actor) || own)
      ? [
          { key: 'aftaler', label: 'Aftaler' },
          { key: 'konti', label: 'Konti' },
          { key: 'kontaktpersoner', label: 'Kontaktpersoner' },
          { key: 'alarmer', label: 'Alarmer' },
          { key: 'krav', label: 'Krav' },
        ]
      : []),
    { key: 'laboratorier', label: 'Laboratorier', count: laboratories },
    { key: 'systemer', label: 'Systemer', count: counts.systems },
    ...(isStaff(actor) || own ? [{ key: 'brugere', label: 'Brugere' }] : []),
    { key: 'historik', label: 'Historik' },
  ]
  return (
    <>
      <PageHead
        title={name}
        lead={
          own
            ? 'Jeres organisation: hvem I er, hvem jeres brugere ringer til, og hvad I leverer.'
            : 'Hvem parten er, hvilke roller den har, og hvad den leverer eller ejer.'
        }
        trail={own ? [] : [{ label: 'Leverandører og parter', href: '/leverandoerer' }]}
        actions={
          <>
            {isVendor && may(actor, 'behalf.see') && (
              <ButtonLink href={`${base}/paa-vegne`} look="secondary">
                Stå for leverandøren
              </ButtonLink>
            )}
            {may(actor, 'organisation.change') && (
              <ButtonLink href={`${base}/rediger`} look="secondary">
                Rediger
              </ButtonLink>
            )}
          </>
        }
        state={[
          <ComingBadge
            key="state"
            comesOn={current.length > 0 ? null : coming?.validFrom}
            otherwise={current.length > 0 ? 'Gældende' : 'Ophørt'}
          />,
          ...current.map(({ kind }) => <Tag key={kind}>{ROLE_WORDS[kind]}</Tag>),
          <span key="number">
            {organisation.cvr && 'CVR '}
            <RegisterNumber {...organisation} />
          </span>,
        ]}
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
