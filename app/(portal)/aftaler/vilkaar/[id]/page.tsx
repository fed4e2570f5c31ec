import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { DataTable } from '@/components/table/data-table'
import { Badge } from '@/components/ui/badge'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'
import { formatCount, formatDate, formatDateTime, formatShortDate } from '@/lib/format'
import { showTerms } from '@/lib/notices'
import { NOTICE_STATE_WORDS } from '@/lib/notices/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { TRAIL_BELOW } from '../parts'

type Params = { params: Promise<{ id: string }> }

const termsOf = cache(async (id: string) => show(await showTerms(await here(), { id })))

const titleIn = ({ template, versionNumber }: Awaited<ReturnType<typeof termsOf>>) =>
  `${template}, version ${versionNumber}`

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: titleIn(await termsOf((await params).id)) }
}

export default async function TermsChangePage({ params }: Params) {
  const terms = await termsOf((await params).id)
  const { told, accepted, objected, unanswered, withdrawn, notices } = terms
  const counts = [
    `${accepted} accepteret`,
    formatCount(objected, 'indsigelse', 'indsigelser'),
    `${unanswered} uden svar`,
    ...(withdrawn > 0 ? [`${withdrawn} trukket tilbage`] : []),
  ]
  return (
    <>
      <PageHead
        title={titleIn(terms)}
        lead={`Gælder fra den ${formatDate(terms.effectiveOn)}. ${formatCount(told, 'aftale', 'aftaler')} er varslet: ${counts.join(', ')}.`}
        trail={TRAIL_BELOW}
      />
      <Section title="Varslet">
        <DescriptionList
          items={[
            { term: 'Varslet', value: formatDateTime(terms.announcedAt) },
            { term: 'Hvad er nyt', value: terms.summary },
            {
              term: 'Vilkårene',
              value: <Link href={`/aftaler/skabeloner/${terms.templateVersionId}`}>{titleIn(terms)}</Link>,
            },
          ]}
        />
      </Section>
      <Section
        title="Svar"
        lead="Indsigelser først: vilkårene gælder ikke for dem, før MedCom har taget stilling."
      >
        <DataTable
          caption="Svar fra leverandørerne"
          rows={notices}
          rowKey={({ id }) => id}
          rowHref={({ agreementId }) => `/aftaler/${agreementId}/varsler`}
          columns={[
            { key: 'vendor', header: 'Leverandør', cell: ({ vendor }) => vendor },
            { key: 'number', header: 'Aftale', keep: true, cell: ({ number }) => number },
            {
              key: 'state',
              header: 'Tilstand',
              cell: ({ state }) => {
                const { word, tone } = NOTICE_STATE_WORDS[state]
                return <Badge state={word} {...(tone && { tone })} />
              },
            },
            { key: 'by', header: 'Svar senest', keep: true, cell: ({ actBy }) => formatShortDate(actBy) },
            {
              key: 'answered',
              header: 'Besvaret',
              keep: true,
              cell: ({ answeredAt }) => (answeredAt ? formatShortDate(answeredAt) : 'Ikke endnu'),
            },
            { key: 'note', header: 'Bemærkning', cell: ({ answerNote }) => answerNote || 'Ingen' },
          ]}
        />
      </Section>
    </>
  )
}
