'use client'

import { Form } from '@/components/form/form'
import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { TextInput } from '@/components/form/text-input'

/** Makes or changes where a system is sent what is told. */
export function WebhookForm({
  action,
  initial,
  back,
  deed,
  demo,
}: FormPageProps & { deed: string; demo: boolean }) {
  return (
    <Form action={action} initial={initial}>
      <HiddenInput name="id" />
      <HiddenInput name="version" />
      <TextInput
        name="name"
        label="Hvilket system skal have meddelelserne?"
        hint="Så man kan kende det, fx systemets navn og miljø."
        maxLength={100}
        autoComplete="off"
      />
      <TextInput
        name="url"
        label="Hvilken adresse skal de sendes til?"
        hint={
          demo
            ? 'I demoen en adresse, der ender på .example, fx https://mit-system.example/npn: der svarer portalen selv.'
            : 'En adresse på internettet, der begynder med https://.'
        }
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
      />
      <FormButtons back={back}>{deed}</FormButtons>
    </Form>
  )
}
