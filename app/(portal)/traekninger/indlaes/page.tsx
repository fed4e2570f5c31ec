import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { Details } from '@/components/ui/details'
import { Mono } from '@/components/ui/mono'
import { may } from '@/lib/door/policy'
import { listBatches } from '@/lib/draws'
import { FIELD_LABELS } from '@/lib/draws/words'
import { formatNumber, formatShort } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { refusal } from '@/lib/web/upload'
import { FoundFiles } from '../../found-files'
import { DrawTabs } from '../draw-tabs'
import { BatchState } from './batch-words'
import { UploadForm } from './upload-form'

export const metadata: Metadata = { title: 'Indlæs trækninger' }

type Batch = Extract<Awaited<ReturnType<typeof listBatches>>, { ok: true }>['value']['rows'][number]

const COLUMNS = [
  { key: 'file', header: 'Fil', cell: ({ fileName }: Batch) => fileName },
  { key: 'state', header: 'Tilstand', cell: ({ status }: Batch) => <BatchState status={status} /> },
  { key: 'time', header: 'Modtaget', cell: ({ receivedAt }: Batch) => formatShort(receivedAt) },
  {
    key: 'lines',
    header: 'Linjer',
    align: 'end' as const,
    cell: ({ totalLines }: Batch) => formatNumber(totalLines),
  },
  {
    key: 'accepted',
    header: 'Nye',
    align: 'end' as const,
    cell: ({ counts }: Batch) => formatNumber(counts.accepted),
  },
  {
    key: 'quarantined',
    header: 'I karantæne',
    align: 'end' as const,
    cell: ({ counts }: Batch) => formatNumber(counts.quarantined),
  },
]

export default async function UploadPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const context = await here()
  const state = parseListState({ path: '/traekninger/indlaes' }, params)
  const { after, before } = state
  const batches = show(await listBatches(context, { after, before }))
  return (
    <>
      <PageHead
        title="Indlæs trækninger"
        lead="Når loggen ikke kommer af sig selv: indlæs den som fil. En linje, der er indlæst før, indlæses ikke igen."
        trail={[{ label: 'Trækninger', href: '/traekninger' }]}
      />
      <DrawTabs actor={context.actor} current="/traekninger/indlaes" />
      {may(context.actor, 'drawLog.upload') && (
        <>
          <UploadForm error={await refusal(params)} />
          <div className="mt-6 max-w-text">
            <Details summary="Sådan skal filen se ud">
              <p>
                Første linje er overskrifter, i vilkårlig rækkefølge:{' '}
                <Mono wrap>{Object.values(FIELD_LABELS).join(';')}</Mono>
              </p>
              <p className="mt-2">
                Tidspunkter som 03-11-2026 14.05 i dansk tid. Kanal er webservice eller webside, operation
                trækning eller tilbagelevering, udfald gennemført eller afvist, formål almindelig, fortrykt
                eller nødblanket.
              </p>
            </Details>
          </div>
        </>
      )}
      <FoundFiles
        title="Indlæste filer"
        caption="Indlæste filer, nyeste først"
        state={state}
        columns={COLUMNS}
        found={batches}
      />
    </>
  )
}
