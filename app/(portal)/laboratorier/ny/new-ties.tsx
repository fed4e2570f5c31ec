import { Select, type Option } from '@/components/form/select'
import { DateInput } from '@/components/form/text-input'

/** What a new laboratory has from its first day. A function, so that the form sees its fields (labelsOf). */
export function newTies({ owners, vendors, systems }: Record<'owners' | 'vendors' | 'systems', Option[]>) {
  return (
    <>
      <h2 className="mt-10 mb-4">Ejer, leverandør og system</h2>
      <DateInput
        name="validFrom"
        label="Fra og med hvilken dag?"
        hint="Den dag, laboratoriet begynder at bruge nationale prøvenumre."
      />
      <Select name="ownerId" label="Hvem ejer laboratoriet?" options={owners} empty="Ikke oplyst" optional />
      <Select
        name="vendorId"
        label="Hvem leverer laboratoriesystemet?"
        options={vendors}
        empty="Ikke oplyst"
        optional
      />
      <Select
        name="systemId"
        label="Hvilket system bruger laboratoriet?"
        hint="Et af leverandørens systemer."
        options={systems}
        empty="Ikke oplyst"
        optional
      />
    </>
  )
}
