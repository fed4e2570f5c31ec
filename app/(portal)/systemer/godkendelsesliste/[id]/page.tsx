import type { Metadata } from 'next'
import { cache } from 'react'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Mono } from '@/components/ui/mono'
import { DescriptionList } from '@/components/ui/description-list'
import { may } from '@/lib/door/policy'
import { formatDate, formatDateTime, formatNumber } from '@/lib/format'
import { showApprovalList } from '@/lib/systems'
import { isUnchanged } from '@/lib/systems/approval-preview'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { History } from '../../../history'
import { applyAction, discardAction } from '../actions'
import { DecideForm } from '../decide-form'
import { importBadge, trail } from '../state'
import { Changes, Counted, Problems } from './changes'

type Params = { params: Promise<{ id: string }> }

const listOf = cache(async (id: string) => show(await showApprovalList(await here(), { id })))

const titleOf = ({ updatedOn, fileName }: Awaited<ReturnType<typeof listOf>>) =>
  updatedOn ? `Godkendelseslisten af ${formatDate(updatedOn)}` : fileName

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: titleOf(await listOf((await params).id)) }
}

export default async function ApprovalListPage({ params }: Params) {
  const { id } = await params
  const { actor } = await here()
  const list = await listOf(id)
  const { preview, status, refusal, appliedAt } = list
  const waits = status === 'previewed'
  const unchanged = isUnchanged(preview)
  return (
    <>
      <PageHead
        title={titleOf(list)}
        lead={
          waits
            ? 'Det her ændrer listen i registret. Intet er ændret endnu.'
            : 'Det her ændrede listen i registret.'
        }
        trail={[...trail, { label: 'Godkendelseslisten', href: '/systemer/godkendelsesliste' }]}
        state={[
          <Badge key="state" {...importBadge(status)} />,
          appliedAt && <span key="applied">{`Taget i brug den ${formatDateTime(appliedAt)}`}</span>,
          waits && <span key="received">{`Indlæst den ${formatDateTime(list.receivedAt)}`}</span>,
        ].filter(Boolean)}
      />
      {waits && refusal && (
        <Alert kind="warning" title="Listen kan ikke tages i brug">
          {refusal} Kassér den, og hent den nyeste liste.
        </Alert>
      )}
      {waits && may(actor, 'approvalList.apply') && (
        <div className="mb-8 flex flex-wrap gap-3">
          {!refusal && (
            <DecideForm
              id={id}
              action={applyAction}
              deed={unchanged ? 'Tag listen i brug alligevel' : 'Tag listen i brug'}
            />
          )}
          <DecideForm id={id} action={discardAction} deed="Kassér listen" look="secondary" />
        </div>
      )}
      {unchanged && (
        <Alert kind="info" title={waits ? 'Listen ændrer ingenting' : 'Listen ændrede ingenting'}>
          Alle {formatNumber(preview.counts.systems.unchanged)} systemer og{' '}
          {formatNumber(preview.counts.cells.unchanged)} svar stod allerede sådan.
        </Alert>
      )}
      <Section title="I tal">
        <Counted counts={preview.counts} />
      </Section>
      <Problems problems={preview.problems} />
      <Changes preview={preview} />
      <Section title="Filen">
        <DescriptionList
          items={[
            { term: 'Navn', value: list.fileName },
            { term: 'Størrelse', value: `${formatNumber(list.bytes)} byte` },
            { term: 'Svarene gælder fra', value: formatDate(preview.date) },
            { term: 'SHA-256', value: <Mono wrap>{list.sha256}</Mono> },
          ]}
        />
      </Section>
      <Section title="Historik">
        <History type="approvalImport" id={id} base={`/systemer/godkendelsesliste/${id}`} />
      </Section>
    </>
  )
}
