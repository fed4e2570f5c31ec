import type { Metadata } from 'next'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { initialState } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { PageHead } from '@/components/layout/page-head'
import { FACTOR_WORDS } from '@/lib/people/words'
import { renameFactorAction } from '../../actions'
import { ownFactor, type FactorParams } from '../../own-factor'

export const metadata: Metadata = { title: 'Omdøb en godkendelse i to trin' }

export default async function RenameFactorPage(props: FactorParams) {
  const { id, kind, name } = await ownFactor(props)
  return (
    <>
      <PageHead
        title="Omdøb en godkendelse i to trin"
        lead={`${name} (${FACTOR_WORDS[kind].toLowerCase()}). Navnet ser kun du.`}
        trail={[{ label: 'Min profil', href: '/min-profil' }]}
      />
      <Form action={renameFactorAction} id="omdoeb" initial={initialState({ id, name })}>
        <HiddenInput name="id" />
        <TextInput
          name="name"
          label="Hvad skal den hedde?"
          hint="Så du ved, hvilken enhed det er, fx Arbejdstelefon."
          autoComplete="off"
          maxLength={60}
        />
        <FormButtons back="/min-profil">Gem navnet</FormButtons>
      </Form>
    </>
  )
}
