import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { TextArea } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import type { SearchParams } from '@/components/table/list-state'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { letStandAction } from '../actions'

export const metadata: Metadata = { title: 'Lad forskellen stå' }

export default async function LetStandPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { actor } = await here()
  if (!may(actor, 'register.letStand')) forbidden()
  const key = [(await searchParams).noegle ?? ''].flat()[0]!.slice(0, 300)
  return (
    <>
      <PageHead
        title="Lad forskellen stå"
        lead="Forskellen forsvinder fra listen, så længe den er den samme. Du kan sætte den på igen."
        trail={[
          { label: 'Konti', href: '/konti' },
          { label: 'Afstemning', href: '/konti/register/afstemning' },
        ]}
      />
      <Form action={letStandAction} initial={initialState({ key })}>
        <HiddenInput name="key" />
        <TextArea name="reason" label="Hvorfor må den stå?" rows={3} maxLength={1000} />
        <FormButtons back="/konti/register/afstemning">Lad den stå</FormButtons>
      </Form>
    </>
  )
}
