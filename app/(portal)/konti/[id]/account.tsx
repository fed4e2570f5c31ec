import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { Badge } from '@/components/ui/badge'
import { Tabs } from '@/components/ui/tabs'
import { Tag } from '@/components/ui/tag'
import { showAccount } from '@/lib/accounts'
import { ACCOUNT_STATE_WORDS, CONFIRMATION_WORDS, ENVIRONMENT_WORDS } from '@/lib/accounts/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

export type Params = { params: Promise<{ id: string }> }

/** The account of this request, asked once for title and page. */
export const accountOf = cache(async (id: string) => show(await showAccount(await here(), { id })))

export type ShownAccount = Awaited<ReturnType<typeof accountOf>>
export type ShownRequest = ShownAccount['requests'][number]

/** The name stands alone in titles: it is what people search for. */
export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: `Konto ${(await accountOf((await params).id)).name}` }
}

export const crumbs = ({ id, name }: { id: string; name: string }) => [
  { label: 'Konti', href: '/konti' },
  { label: name, href: `/konti/${id}` },
]

/** Head and tabs of an account. */
export async function AccountHead({ id, tab }: { id: string; tab: '' | 'historik' }) {
  const account = await accountOf(id)
  const { name, state, environment, confirmation, laboratory, vendor, department } = account
  const base = `/konti/${id}`
  return (
    <>
      <PageHead
        title={`Konto ${name}`}
        lead={`${laboratory?.name ?? vendor.name}, ${department}`}
        trail={[{ label: 'Konti', href: '/konti' }]}
        state={[
          <Badge key="state" state={ACCOUNT_STATE_WORDS[state]} />,
          <Tag key="environment">{ENVIRONMENT_WORDS[environment]}</Tag>,
          confirmation && <Confirmation key="confirmation" confirmation={confirmation} />,
        ].filter(Boolean)}
      />
      <Tabs
        label={`Om konto ${name}`}
        tabs={[
          { label: 'Overblik', href: base, current: tab === '' },
          { label: 'Historik', href: `${base}/historik`, current: tab === 'historik' },
        ]}
      />
    </>
  )
}

function Confirmation({ confirmation }: { confirmation: NonNullable<ShownAccount['confirmation']> }) {
  const words = CONFIRMATION_WORDS[confirmation]
  return confirmation === 'confirmed' ? <span>{words}</span> : <Badge state={words} />
}
