import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import type { Crumb } from '@/components/layout/types'
import { Badge } from '@/components/ui/badge'
import { Tabs } from '@/components/ui/tabs'
import { showCertification } from '@/lib/certification'
import { subjectOf, waitsForWords, WORDS } from '@/lib/certification/words'
import { formatDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

export type Params = { params: Promise<{ id: string }> }

/** The certification of this request, asked once for title and page. */
export const certificationOf = cache(async (id: string) =>
  show(await showCertification(await here(), { id })),
)

export type ShownCertification = Awaited<ReturnType<typeof certificationOf>>

export async function titleOf({ params }: Params): Promise<Metadata> {
  return { title: subjectOf(await certificationOf((await params).id)) }
}

const LIST: Crumb = { label: 'Certificering', href: '/certificering' }

/** The way to a page below a certification. */
export const crumbs = ({ id, number }: { id: string; number: string }): Crumb[] => [
  LIST,
  { label: number, href: `/certificering/${id}` },
]

/** Head and tabs of a certification: what is tested, its state, and whom it waits for since when. */
export async function CertificationHead({ id, tab }: { id: string; tab: '' | 'historik' }) {
  const one = await certificationOf(id)
  const { number, word, waitsFor, waitsSince, vendor, expiresOn, expired } = one
  const waits = waitsForWords(waitsFor, vendor.name)
  const tabs = [
    { key: '', label: 'Overblik' },
    { key: 'historik', label: 'Historik' },
  ]
  return (
    <>
      <PageHead
        title={subjectOf(one)}
        lead="Testen og godkendelsen af systemet: hvor langt den er, og hvad der er det næste."
        trail={[LIST]}
        state={[
          <Badge key="state" state={WORDS[word]} />,
          <span key="number">{number}</span>,
          waits && <span key="waits">{`${waits} siden ${formatDate(waitsSince)}`}</span>,
          expiresOn && (
            <span key="expires">{`${expired ? 'Udløb' : 'Udløber'} ${formatDate(expiresOn)}`}</span>
          ),
        ].filter(Boolean)}
      />
      <Tabs
        label={`Om certificering ${number}`}
        tabs={tabs.map(({ key, label }) => ({
          label,
          href: key ? `/certificering/${id}/${key}` : `/certificering/${id}`,
          current: key === tab,
        }))}
      />
    </>
  )
}
