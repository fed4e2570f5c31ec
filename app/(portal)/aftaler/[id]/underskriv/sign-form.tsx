import { Checkbox } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormAction, FormState } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'
import { DescriptionList } from '@/components/ui/description-list'
import { Link } from '@/components/ui/link'

interface Props {
  action: FormAction
  initial: FormState
  agreementId: string
  document: { id: string; sha256: string }
  name: string
  party: string
}

/** Who signs, as what and for whom; the document and its hash travel along, so that nothing else can be signed by it. */
export function SignForm({ action, initial, agreementId, document, name, party }: Props) {
  const again = `/log-ind/igen?${new URLSearchParams({ til: `/aftaler/${agreementId}/underskriv` })}`
  return (
    <Form id="underskrift" action={action} initial={initial}>
      <HiddenInput name="id" value={agreementId} />
      <HiddenInput name="documentId" value={document.id} />
      <HiddenInput name="sha256" value={document.sha256} />
      <DescriptionList
        narrow
        items={[
          { term: 'Du underskriver som', value: name },
          { term: 'På vegne af', value: party },
        ]}
      />
      <div className="mt-6">
        <TextInput name="title" label="Hvad er din titel?" hint="Som den skal stå i aftalen, fx direktør." />
        <TextInput
          name="place"
          label="Hvor i organisationen er du placeret?"
          hint="Fx direktionen eller en afdeling."
        />
        <Checkbox
          name="accepts"
          label="Jeg har læst aftalen med bilag og underskriver den med bindende virkning."
        />
      </div>
      <FormButtons back={`/aftaler/${agreementId}`}>Underskriv aftalen</FormButtons>
      <p className="mt-4 max-w-text text-14 text-ink-quiet">
        En underskrift skal ske senest fem minutter efter, at du har logget ind.{' '}
        <Link href={again}>Log ind igen</Link>, hvis der er gået længere.
      </p>
    </Form>
  )
}
