import { TextInput } from '@/components/form/text-input'

/** What a party and a laboratory are both known by. A function, so that the form sees its fields (labelsOf). */
export function addressFields() {
  return (
    <>
      <TextInput name="address" label="Adresse" autoComplete="off" optional />
      <TextInput name="postalCode" label="Postnummer" width={8} autoComplete="off" optional />
      <TextInput name="city" label="By" autoComplete="off" optional />
    </>
  )
}

/** The number by which goods and messages find a place. */
export function glnField() {
  return (
    <TextInput
      name="gln"
      label="GLN-nummer (EAN)"
      hint="13 cifre."
      width={16}
      inputMode="numeric"
      mono
      optional
    />
  )
}
