'use client'

import Link from 'next/link'
import { Checkbox, CheckboxGroup, RadioGroup } from '@/components/form/choices'
import { FileInput } from '@/components/form/file-input'
import { HiddenInput } from '@/components/form/hidden-input'
import { Select } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { DateInput, TextArea, TextInput } from '@/components/form/text-input'
import { ValidatedForm } from '@/components/form/validated-form'
import { buttonClass, ButtonRow } from '@/components/ui/button'
import { tryContact } from './actions'
import { DemoContact } from './schemas'

const functions = [
  { value: 'drift', label: 'Drift' },
  { value: 'teknik', label: 'Teknik' },
  { value: 'sikkerhed', label: 'Sikkerhed' },
]

/** A form as every form of the portal is built: one schema, checked in the browser and on the server. */
export function ContactForm() {
  return (
    <ValidatedForm
      action={tryContact}
      schema={DemoContact}
      id="form"
      discardHref="/udvikling/komponenter#form"
    >
      <HiddenInput name="version" value="7" />
      <TextInput
        name="navn"
        label="Hvem er kontaktpersonen?"
        hint="Gerne en funktion. Skriv “konflikt” for at se, hvad to på én gang ser."
      />
      <TextInput
        name="postkasse"
        label="Hvilken postkasse læser de?"
        hint="En funktionspostkasse, så mails også bliver læst i ferier."
        type="email"
        autoComplete="off"
      />
      <TextInput name="cvr" label="CVR-nummer" mono width={8} inputMode="numeric" />
      <Select
        name="funktion"
        label="Hvilken funktion har kontaktpersonen?"
        empty="Vælg funktion"
        options={functions}
      />
      <RadioGroup
        name="miljoe"
        label="Hvilket miljø gælder det?"
        options={[
          { value: 'produktion', label: 'Produktion', hint: 'Numre, der sættes på rigtige prøver.' },
          { value: 'test', label: 'Test' },
        ]}
        value="produktion"
      />
      <CheckboxGroup
        name="kanal"
        label="Hvad skal de have besked om?"
        optional
        options={[
          { value: 'vindue', label: 'Planlagte servicevinduer' },
          { value: 'fejl', label: 'Driftsforstyrrelser' },
        ]}
      />
      <DateInput name="fra" label="Hvornår begynder de?" optional />
      <TextArea name="note" label="Bemærkning" hint="Kun MedCom kan se den." optional />
      <FileInput name="fuldmagt" label="Fuldmagt" hint="PDF, højst 5 MB." accept=".pdf" optional />
      <Checkbox name="bekraeft" label="Kontaktpersonen ved, at vi behandler oplysningerne" />
      <ButtonRow>
        <SubmitButton>Tilføj kontaktperson</SubmitButton>
        <Link href="/udvikling/komponenter" className={buttonClass('quiet')}>
          Fortryd
        </Link>
      </ButtonRow>
    </ValidatedForm>
  )
}
