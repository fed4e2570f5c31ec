import type { Metadata } from 'next'
import { PageHead } from '@/components/layout/page-head'
import { parseListState, type SearchParams } from '@/components/table/list-state'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Mono } from '@/components/ui/mono'
import { may } from '@/lib/door/policy'
import { formatNumber, formatShort } from '@/lib/format'
import { listRegisters } from '@/lib/registers'
import { headersOf } from '@/lib/registers/columns'
import { REGISTER_KINDS } from '@/lib/registers/schemas'
import { KIND_SLUGS, KIND_WORDS, STATUS_WORDS } from '@/lib/registers/words'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { refusedForm } from '@/lib/web/upload'
import { FoundFiles } from '../../found-files'
import type { RowOf } from '../../found-list'
import { UploadForm } from './upload-form'

export const metadata: Metadata = { title: 'Dagens register' }

type Row = RowOf<typeof listRegisters>

const TONES = { previewed: 'amber', applying: 'blue', applied: 'green', discarded: 'neutral' } as const

const COLUMNS = [
  { key: 'file', header: 'Fil', cell: ({ fileName }: Row) => fileName },
  { key: 'kind', header: 'Indhold', cell: ({ kind }: Row) => KIND_WORDS[kind] },
  {
    key: 'state',
    header: 'Tilstand',
    cell: ({ status }: Row) => <Badge state={STATUS_WORDS[status]} tone={TONES[status]} />,
  },
  { key: 'time', header: 'Modtaget', cell: ({ receivedAt }: Row) => formatShort(receivedAt) },
  {
    key: 'lines',
    header: 'Linjer',
    align: 'end' as const,
    cell: ({ totalLines }: Row) => formatNumber(totalLines),
  },
]

export default async function RegisterPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const context = await here()
  const state = parseListState({ path: '/konti/register' }, params)
  const { after, before } = state
  const found = show(await listRegisters(context, { after, before }))
  return (
    <>
      <PageHead
        title="Dagens register"
        lead="De konti, laboratorier og kontaktpersoner, der findes i forvejen, tages ind fra regneark. Samme fil to gange giver ingen dubletter."
        trail={[{ label: 'Konti', href: '/konti' }]}
        actions={
          <ButtonLink href="/konti/register/afstemning" look="secondary">
            Afstem med trækningsloggen
          </ButtonLink>
        }
      />
      {may(context.actor, 'register.upload') && (
        <>
          <UploadForm initial={await refusedForm(params)} />
          <div className="mt-6 max-w-text">
            <Details summary="Sådan skal filen se ud">
              <p>
                Første linje er overskrifter, i vilkårlig rækkefølge. En tom celle ændrer ikke det, portalen
                ved i forvejen.
              </p>
              {REGISTER_KINDS.map((kind) => (
                <p key={kind} className="mt-2">
                  {KIND_WORDS[kind]}: <Mono wrap>{headersOf(kind).join(';')}</Mono>{' '}
                  <a href={`/konti/register/skabelon?slags=${KIND_SLUGS[kind]}`} download="">
                    {`Hent skabelon til ${KIND_WORDS[kind].toLowerCase()}`}
                  </a>
                </p>
              ))}
            </Details>
          </div>
        </>
      )}
      <FoundFiles
        title="Filer"
        caption="Filer med registret, nyeste først"
        state={state}
        columns={COLUMNS}
        found={found}
      />
    </>
  )
}
