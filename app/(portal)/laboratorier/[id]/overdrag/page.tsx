import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { Checkbox } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Mono } from '@/components/ui/mono'
import { ENVIRONMENT_WORDS } from '@/lib/accounts/words'
import { may } from '@/lib/door/policy'
import { formatDate } from '@/lib/format'
import { previewHandover } from '@/lib/registers'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { crumbs, type Params } from '../laboratory'
import { handOverAction } from './actions'

export const metadata: Metadata = { title: 'Overdrag konti' }

type Handover = Extract<Awaited<ReturnType<typeof previewHandover>>, { ok: true }>['value']
type Row = Handover['accounts'][number]

const COLUMNS = [
  { key: 'name', header: 'Konto', keep: true, cell: ({ name }: Row) => <Mono>{name}</Mono> },
  { key: 'environment', header: 'Miljø', cell: (row: Row) => ENVIRONMENT_WORDS[row.environment] },
  { key: 'from', header: 'Fra', cell: ({ vendor }: Row) => vendor.name },
  { key: 'mailbox', header: 'Postkasse hos den tidligere', cell: ({ mailbox }: Row) => mailbox.address },
  {
    key: 'requests',
    header: 'Anmodninger',
    cell: ({ _count }: Row) => (_count.requests > 0 ? `${_count.requests} trækkes tilbage` : 'Ingen'),
  },
]

export default async function HandoverPage({ params }: Params) {
  const { id } = await params
  const context = await here()
  if (!may(context.actor, 'handover.carryOut')) forbidden()
  const handover = show(await previewHandover(context, { laboratoryId: id }))
  const { name, vendor, since, accounts, contacts, suggested } = handover
  return (
    <>
      <PageHead
        title="Overdrag konti"
        lead={
          vendor && since
            ? `${name} har haft ${vendor.name} som leverandør siden ${formatDate(since)}. Historikken bliver hos den tidligere leverandør, og begge får en mail.`
            : `${name} har ingen leverandør at overdrage til.`
        }
        trail={[...crumbs({ id, name })]}
      />
      {accounts.length === 0 ? (
        <EmptyState title="Der er intet at overdrage">
          Laboratoriets konti hører allerede til dets leverandør. Skifter det leverandør, kommer de her på
          dagen.
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption="Konti, der overdrages"
            columns={COLUMNS}
            rows={accounts}
            rowKey={({ id: account }) => account}
            compact
          />
          <p className="mt-6 max-w-text">
            Overdragelsen gælder, når du trykker, og kan ikke sættes til en anden dag: NPN-servicen udfører en
            ændring, når den får den. Skifter et laboratorium leverandør en senere dag, står det på din
            forside, når dagen kommer.
          </p>
          <div className="mt-8">
            <Form
              action={handOverAction}
              initial={initialState({ laboratoryId: id, address: suggested ?? '' })}
            >
              <HiddenInput name="laboratoryId" />
              <TextInput
                name="address"
                label="Den nye leverandørs funktionspostkasse"
                hint="Den gamle leverandørs postkasse følger ikke med. Den nye bekræftes med en mail."
                autoComplete="off"
              />
              <TextInput
                name="personalReason"
                label="Hvis adressen er en enkelt persons: hvorfor bruges den?"
                optional
                autoComplete="off"
              />
              {contacts.length > 0 && (
                <Checkbox
                  name="contacts"
                  label={`Flyt også laboratoriets kontakter: ${contacts.map((contact) => contact.name).join(', ')}`}
                />
              )}
              <FormButtons back={`/laboratorier/${id}/konti`}>Overdrag kontiene</FormButtons>
            </Form>
          </div>
        </>
      )}
    </>
  )
}
