import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { TextArea } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { DataTable } from '@/components/table/data-table'
import type { SearchParams } from '@/components/table/list-state'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { may } from '@/lib/door/policy'
import { listDifferences } from '@/lib/registers'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'
import { letStandAction } from '../actions'
import { columnsFor } from '../columns'

export const metadata: Metadata = { title: 'Lad forskellen stå' }

const LIST = '/konti/register/afstemning'

export default async function LetStandPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const context = await here()
  if (!may(context.actor, 'register.letStand')) forbidden()
  const key = [(await searchParams).noegle ?? ''].flat()[0]!.slice(0, 300)
  const { rows } = show(await listDifferences(context, { key }))
  const isOpen = rows.some((row) => row.key === key)
  return (
    <>
      <PageHead
        title="Lad forskellen stå"
        lead={
          isOpen && 'Forskellen forsvinder fra listen, så længe den er den samme. Du kan sætte den på igen.'
        }
        trail={[
          { label: 'Konti', href: '/konti' },
          { label: 'Dagens register', href: '/konti/register' },
          { label: 'Afstemning', href: LIST },
        ]}
      />
      {isOpen ? (
        <>
          <DataTable
            caption="Forskellen"
            columns={columnsFor('open', false)}
            rows={rows}
            rowKey={(row) => row.key}
          />
          <Form action={letStandAction} initial={initialState({ key })} className="mt-8 max-w-form">
            <HiddenInput name="key" />
            <TextArea name="reason" label="Hvorfor må den stå?" rows={3} maxLength={1000} />
            <FormButtons back={LIST}>Lad den stå</FormButtons>
          </Form>
        </>
      ) : (
        <EmptyState
          title="Forskellen står ikke på listen længere"
          action={<ButtonLink href={LIST}>Se afstemningen</ButtonLink>}
        >
          Den er afgjort, eller register og trækningslog stemmer nu.
        </EmptyState>
      )}
    </>
  )
}
