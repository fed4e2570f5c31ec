'use client'

import { RadioGroup } from '@/components/form/choices'
import { Form } from '@/components/form/form'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select, type Option } from '@/components/form/select'
import { initialState, type FormAction } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextInput } from '@/components/form/text-input'

interface Line {
  id: string
  name: string
  department: string
  /** What it has already. */
  hint: string
}

/** One row a laboratory; a row without an address asks for nothing. */
export function TableForm({
  action,
  environments,
  purposes,
  lines,
}: {
  action: FormAction
  environments: Option[]
  purposes: Option[]
  lines: readonly Line[]
}) {
  return (
    <Form action={action} id="tabel" className="w-full" initial={initialState({ environment: 'production' })}>
      <div className="mb-6 max-w-form">
        <RadioGroup name="environment" label="Hvilket miljø?" options={environments} />
      </div>
      {lines.map(({ id, name, department, hint }, index) => (
        <fieldset key={id} className="border-t border-line pt-4">
          <legend className="float-left w-full font-bold">{name}</legend>
          <p className="clear-both text-14 text-ink-soft">{hint}</p>
          <HiddenInput name={`rows.${index}.laboratory`} value={id} />
          <div className="clear-both grid gap-x-6 gap-y-4 pt-2 pb-6 [&_.field]:m-0 sm:grid-cols-3">
            <TextInput
              name={`rows.${index}.department`}
              label="Afdeling"
              value={department}
              autoComplete="off"
            />
            <TextInput
              name={`rows.${index}.address`}
              label="Funktionspostkasse"
              type="email"
              inputMode="email"
              autoComplete="off"
              optional
            />
            <Select name={`rows.${index}.purpose`} label="Formål" options={purposes} />
          </div>
        </fieldset>
      ))}
      <div className="max-w-form border-t border-line pt-6">
        <TextInput
          name="personalReason"
          label="Hvis nogle af adresserne er enkelte personers: hvorfor bruges de?"
          optional
          autoComplete="off"
        />
        <TextArea name="reason" label="Hvad skal MedCom vide?" rows={3} maxLength={1000} optional />
        <div className="mt-6">
          <SubmitButton>Vis, hvad der sker</SubmitButton>
        </div>
      </div>
    </Form>
  )
}
