import type { Metadata } from 'next'
import { Select } from '@/components/form/select'
import { DateInput } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { Section } from '@/components/layout/section'
import type { SearchParams } from '@/components/table/list-state'
import { DataTable } from '@/components/table/data-table'
import { Alert } from '@/components/ui/alert'
import { Button, ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { showContactList } from '@/lib/contacts'
import { validText } from '@/lib/contacts/compose-list'
import { isStaff } from '@/lib/door/actor'
import { formatDate, isoDate } from '@/lib/format'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { channelsText, Reach } from '../columns'
import { hrefOf, readAsked } from './asked'
import { ChooseVendor } from './choose-vendor'

export const metadata: Metadata = { title: 'Bilag 3' }

const TRAIL = [{ label: 'Kontaktpersoner', href: '/kontaktpersoner' }]

export default async function ContactListPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = readAsked(await searchParams)
  const context = await here()
  const staff = isStaff(context.actor)
  if (staff && !asked.vendorId)
    return (
      <>
        <PageHead title="Bilag 3" lead="Hver leverandør har sit eget bilag 3." trail={TRAIL} />
        <ChooseVendor />
      </>
    )
  const list = show(await showContactList(context, asked))
  const { vendor, number, newest, contacts } = list
  const leverandoer = staff ? vendor.id : null
  const places = [...new Set(contacts.map(({ laboratoryName }) => laboratoryName))]
  return (
    <>
      <PageHead
        title="Bilag 3"
        lead={`Kontaktpersoner hos ${vendor.name}. ${validText(list)}`}
        trail={TRAIL}
        actions={
          number > 0 && (
            <>
              <ButtonLink href={hrefOf('/hent', { leverandoer, version: number })} look="secondary">
                Hent som PDF
              </ButtonLink>
              <ButtonLink
                href={hrefOf('/sammenlign', { leverandoer, fra: number - 1, til: number })}
                look="secondary"
              >
                Sammenlign
              </ButtonLink>
            </>
          )
        }
      />
      {staff && <ChooseVendor vendorId={vendor.id} />}
      {newest > 0 && (
        <Which {...{ leverandoer, number, newest }} day={asked.day} today={isoDate(list.askedAt)} />
      )}
      {number > 0 && number < newest && (
        <Alert
          title={`Det er en tidligere version: den nyeste er ${newest}`}
          action={<Link href={hrefOf('', { leverandoer })}>Se version {newest}</Link>}
        >
          {asked.day && `Sådan så bilaget ud, da den ${formatDate(String(asked.day))} sluttede.`}
        </Alert>
      )}
      {contacts.length === 0 && <Nobody number={number} newest={newest} />}
      {places.map((place) => (
        <Section key={place ?? ''} title={place ?? vendor.name}>
          <DataTable
            caption={`Kontakter hos ${place ?? vendor.name}`}
            rows={contacts.filter(({ laboratoryName }) => laboratoryName === place)}
            rowKey={({ contactId }) => contactId}
            columns={[
              {
                key: 'name',
                header: 'Kontakt',
                cell: ({ name, title }) => [name, title].filter(Boolean).join(', '),
              },
              {
                key: 'functions',
                header: 'Funktioner',
                cell: ({ functions }) => functions.join(', ') || 'Kun stedfortræder',
              },
              {
                key: 'reach',
                header: 'Mail og telefon',
                cell: (row) => <Reach {...row} />,
              },
              {
                key: 'hours',
                header: 'Træffes',
                cell: ({ hours, channels }) =>
                  [hours, channelsText(channels)].filter(Boolean).join('; ') || '–',
              },
              {
                key: 'deputy',
                header: 'Stedfortræder',
                from: 'wide',
                cell: ({ deputyName }) => deputyName ?? '–',
              },
            ]}
          />
        </Section>
      ))}
    </>
  )
}

function Nobody({ number, newest }: { number: number; newest: number }) {
  if (number > 0) return <EmptyState title="Ingen kontakter">Alle var fjernet i denne version.</EmptyState>
  return (
    <EmptyState
      title={newest > 0 ? 'Bilaget fandtes ikke endnu den dag' : 'Bilag 3 er tomt'}
      action={<ButtonLink href="/kontaktpersoner">Se kontaktpersonerne</ButtonLink>}
    >
      {newest > 0
        ? 'Vælg en senere dag eller en version.'
        : 'Den første version laves, når den første kontakt tilføjes.'}
    </EmptyState>
  )
}

/** Which version is shown: by its number, or by a day in the past; in the address, so that it can be sent to others. */
function Which({
  leverandoer,
  number,
  newest,
  day,
  today,
}: {
  leverandoer: string | null
  number: number
  newest: number
  day: unknown
  today: string
}) {
  const versions = Array.from({ length: newest }, (_, index) => String(newest - index))
  const form = 'flex flex-wrap items-end gap-4 [&_.btn]:mt-0 [&_.field]:mt-0'
  const vendor = leverandoer && <input type="hidden" name="leverandoer" value={leverandoer} />
  return (
    <div className="mb-6 flex flex-wrap gap-x-10 gap-y-4" data-noprint="">
      <form className={form}>
        {vendor}
        <Select
          name="version"
          label="Version"
          options={versions.map((value) => ({ value, label: `Version ${value}` }))}
          value={String(number || newest)}
        />
        <Button type="submit" look="secondary">
          Vis versionen
        </Button>
      </form>
      <form className={form}>
        {vendor}
        <DateInput
          name="dag"
          label="Som det så ud den"
          max={today}
          value={typeof day === 'string' ? day : ''}
        />
        <Button type="submit" look="secondary">
          Vis dagen
        </Button>
      </form>
    </div>
  )
}
