import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import type { Crumb } from '@/components/layout/types'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { showAgreement } from '@/lib/agreements'
import { STATE_WORDS } from '@/lib/agreements/words'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { NextDate, WaitsFor } from '../parts'
import { AgreementTabs, type AgreementTab } from './agreement-tabs'

export type Params = { params: Promise<{ id: string }> }

/** The agreement of this request, asked once for title and page. */
export const agreementOf = cache(async (id: string) => show(await showAgreement(await here(), { id })))

export type ShownAgreement = Awaited<ReturnType<typeof agreementOf>>

const titleIn = ({ number, vendor }: ShownAgreement, isVendor: boolean) =>
  isVendor ? `Aftale ${number}` : `${vendor.name}, ${number}`

export async function titleOf({ params }: Params): Promise<Metadata> {
  const { actor } = await here()
  return { title: titleIn(await agreementOf((await params).id), isVendor(actor)) }
}

const isVendor = (actor: Awaited<ReturnType<typeof here>>['actor']) =>
  actor.kind === 'user' && actor.vendorId !== null

const LIST: Crumb = { label: 'Aftaler', href: '/aftaler' }

/** The way to a page below an agreement. */
export const crumbs = ({ id, number }: { id: string; number: string }): Crumb[] => [
  LIST,
  { label: `Aftale ${number}`, href: `/aftaler/${id}` },
]

/** Head and tabs of an agreement: its number and vendor, its state, whom it waits for since when, and its next date. */
export async function AgreementFrame({ id, tab }: { id: string; tab: AgreementTab }) {
  const { actor } = await here()
  const agreement = await agreementOf(id)
  return (
    <>
      <PageHead
        title={titleIn(agreement, isVendor(actor))}
        lead="Tilslutningsaftalen om nationale prøvenumre: hvor langt den er, og hvad der er det næste."
        trail={[LIST]}
        actions={
          agreement.state === 'draft' &&
          may(actor, 'agreement.change') && (
            <ButtonLink href={`/aftaler/${id}/rediger`} look="secondary">
              Rediger
            </ButtonLink>
          )
        }
        state={[
          <Badge key="state" state={STATE_WORDS[agreement.state]} />,
          agreement.waitsFor !== 'nobody' && (
            <WaitsFor key="waits" {...agreement} vendorName={agreement.vendor.name} />
          ),
          agreement.nextDate && <NextDate key="next" {...agreement} />,
        ].filter(Boolean)}
      />
      <AgreementTabs agreement={agreement} tab={tab} />
    </>
  )
}
