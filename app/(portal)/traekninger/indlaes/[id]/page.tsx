import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { SubmitButton } from '@/components/form/submit-button'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import { Progress } from '@/components/ui/progress'
import { initialState } from '@/components/form/state'
import { may } from '@/lib/door/policy'
import { showBatch } from '@/lib/draws'
import { formatDateTime, formatNumber } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { History } from '../../../history'
import { applyAction } from '../actions'
import { BatchState } from '../batch-words'
import { BatchPreview } from './batch-preview'
import { BatchResult } from './batch-result'
import { Decide } from './decide'
import { RefreshWhile } from './refresh-while'

type Params = Promise<{ id: string }>

const batchOf = async (params: Params) => show(await showBatch(await here(), await params))
const titleOf = ({ fileName }: { fileName: string | null }) => fileName ?? 'Kald fra NPN-servicen'

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: titleOf(await batchOf(params)) }
}

export default async function BatchPage({
  params,
  searchParams,
}: {
  params: Params
  searchParams: Promise<{ efter?: string }>
}) {
  const { actor } = await here()
  const batch = await batchOf(params)
  const { efter } = await searchParams
  const mayApply = may(actor, 'drawLog.apply')
  const base = `/traekninger/indlaes/${batch.id}`
  return (
    <>
      <PageHead
        title={titleOf(batch)}
        lead={`Modtaget ${formatDateTime(batch.receivedAt)}`}
        trail={[
          { label: 'Trækninger', href: '/traekninger' },
          { label: 'Indlæs trækninger', href: '/traekninger/indlaes' },
        ]}
        state={[<BatchState key="state" status={batch.status} />]}
      />
      {batch.status === 'previewed' && batch.preview && (
        <>
          <BatchPreview preview={batch.preview} />
          {mayApply && <Decide id={batch.id} fileName={titleOf(batch)} preview={batch.preview} />}
        </>
      )}
      {batch.status === 'applying' && (
        <>
          <RefreshWhile />
          <Progress
            label="Filen indlæses"
            value={batch.doneLines}
            max={batch.totalLines}
            text={`${formatNumber(batch.doneLines)} af ${formatNumber(batch.totalLines)} linjer`}
          />
          <p className="mt-3 max-w-text">
            Du kan lukke siden imens. <a href={base}>Opdatér</a>
          </p>
          {mayApply && (
            <div className="mt-6">
              <Form action={applyAction} initial={initialState({ id: batch.id })}>
                <HiddenInput name="id" />
                <SubmitButton look="secondary">Fortsæt, hvis den er gået i stå</SubmitButton>
              </Form>
            </div>
          )}
        </>
      )}
      {(batch.status === 'applied' || batch.status === 'applying') && <BatchResult batch={batch} />}
      {batch.status === 'discarded' && (
        <p className="max-w-text">
          Filen blev kasseret, før noget af den var indlæst. Vælg den igen, hvis den alligevel skal bruges.
        </p>
      )}
      <Section title="Historik">
        <History type="drawBatch" id={batch.id} base={base} after={efter} />
      </Section>
    </>
  )
}
