import { TextInput } from '@/components/form/text-input'

/**
 * Whom a party's users call: the first level of support (bilag 1, 9.1). A function, so that the form sees its fields
 * (labelsOf).
 */
export function supportFields() {
  return (
    <>
      <h2 className="mt-10 mb-4">Support til brugerne</h2>
      <TextInput
        name="supportName"
        label="Hvem skal brugerne kontakte?"
        hint="Navnet på en servicedesk eller en afdeling, ikke en person."
        optional
      />
      <TextInput name="supportPhone" label="Telefon" type="tel" width={18} autoComplete="off" optional />
      <TextInput
        name="supportEmail"
        label="Mailadresse"
        hint="Helst en funktionspostkasse."
        type="email"
        autoComplete="off"
        optional
      />
      <TextInput name="supportHours" label="Hvornår er der åbent?" hint="Fx hverdage kl. 8–16." optional />
      <TextInput
        name="website"
        label="Hjemmeside"
        hint="Hele adressen, fx https://www.leverandoer.dk."
        type="url"
        autoComplete="off"
        optional
      />
    </>
  )
}
