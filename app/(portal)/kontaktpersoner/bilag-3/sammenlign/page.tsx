import type { Metadata } from 'next'
import { Select } from '@/components/form/select'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { compareContactLists } from '@/lib/contacts'
import { isStaff } from '@/lib/door/actor'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { ChangeList } from '../../change-list'
import { hrefOf, readAsked } from '../asked'
import { ChooseVendor } from '../choose-vendor'

export const metadata: Metadata = { title: 'Sammenlign versioner af bilag 3' }

export default async function CompareListsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const params = await searchParams
  const { vendorId } = readAsked(params)
  const context = await here()
  const staff = isStaff(context.actor)
  const head = (lead: string, to?: string) => (
    <PageHead
      title="Sammenlign versioner af bilag 3"
      lead={lead}
      trail={[
        { label: 'Kontaktpersoner', href: '/kontaktpersoner' },
        { label: 'Bilag 3', href: hrefOf('', { leverandoer: to }) },
      ]}
    />
  )
  if (staff && !vendorId)
    return (
      <>
        {head('Vælg først, hvis bilag det er.')}
        <ChooseVendor />
      </>
    )
  const asked = { vendorId, from: params.fra || undefined, to: params.til || undefined }
  const { vendor, from, to, newest, changes } = show(await compareContactLists(context, asked))
  const options = Array.from({ length: newest + 1 }, (_, number) => ({
    value: String(number),
    label: number === 0 ? 'Før den første' : `Version ${number}`,
  })).toReversed()
  return (
    <>
      {head(
        `${vendor.name}: hvad der er nyt, ændret og fjernet fra ${nameOf(from)} til ${nameOf(to)}.`,
        vendor.id,
      )}
      <form className="mb-8 flex flex-wrap items-end gap-4 [&_.btn]:mt-0 [&_.field]:mt-0" data-noprint="">
        {staff && <input type="hidden" name="leverandoer" value={vendor.id} />}
        <Select name="fra" label="Fra" options={options} value={String(from)} />
        <Select name="til" label="Til" options={options.slice(0, -1)} value={String(to)} />
        <Button type="submit" look="secondary">
          Sammenlign
        </Button>
      </form>
      {changes.length > 0 ? (
        <ChangeList changes={changes} />
      ) : (
        <EmptyState title="Ingen forskel">De to versioner siger det samme.</EmptyState>
      )}
    </>
  )
}

const nameOf = (number: number) => (number === 0 ? 'før den første' : `version ${number}`)
