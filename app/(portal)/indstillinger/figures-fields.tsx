'use client'

import { FormButtons } from '@/components/form/form-buttons'
import { HiddenInput } from '@/components/form/hidden-input'
import { DateInput, TextInput } from '@/components/form/text-input'
import type { FigureField } from './figures'

/** What a form of dated figures holds: the figures, and from which day they are so. */
export function FiguresFields({ fields, back, save }: { fields: FigureField[]; back: string; save: string }) {
  return (
    <>
      <HiddenInput name="version" />
      {fields.map(({ name, label }) => (
        <TextInput key={name} name={name} label={label} inputMode="numeric" width={4} autoComplete="off" />
      ))}
      <DateInput name="validFrom" label="Fra og med hvilken dag?" />
      <FormButtons back={back}>{save}</FormButtons>
    </>
  )
}
