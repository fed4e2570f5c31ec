import { ConflictNotice } from '@/components/form/conflict-notice'
import { ErrorSummary } from '@/components/form/error-summary'
import { SearchField } from '@/components/form/search-field'
import { Select } from '@/components/form/select'
import { DateInput, TextArea, TextInput } from '@/components/form/text-input'
import { Checkbox, RadioGroup } from '@/components/form/choices'
import { Section } from '@/components/layout/section'
import { ContactForm } from './contact-form'
import { Specimen } from './specimen'

export function Forms() {
  return (
    <Section
      title="Formularer"
      lead="Spørgsmål over feltet, hjælp under spørgsmålet, fejl over feltet og samlet øverst."
    >
      <Specimen name="Fejl">
        <div className="max-w-form">
          <ErrorSummary
            attempt={0}
            faults={[
              { fieldId: 'fejl-cvr', text: 'Skriv et CVR-nummer på 8 cifre.' },
              { fieldId: 'fejl-leverandoer', text: 'Vælg, hvilken leverandør laboratoriet har.' },
            ]}
          />
          <TextInput
            name="fejl-cvr"
            label="CVR-nummer"
            hint="Findes på cvr.dk."
            value="1234567"
            error="Skriv et CVR-nummer på 8 cifre."
            mono
            width={8}
          />
          <Select
            name="fejl-leverandoer"
            label="Hvilken laboratoriesystemleverandør har laboratoriet?"
            empty="Vælg leverandør"
            options={[{ value: 'nordlys', label: 'Nordlys Lab-IT (demo)' }]}
            error="Vælg, hvilken leverandør laboratoriet har."
          />
          <RadioGroup
            name="fejl-miljoe"
            label="Hvilket miljø gælder kontoen?"
            options={[
              { value: 'p', label: 'Produktion' },
              { value: 't', label: 'Test' },
            ]}
            error="Vælg produktion eller test."
          />
          <Checkbox
            name="fejl-laest"
            label="Jeg har læst aftalen og bilagene"
            error="Læs aftalen, og sæt kryds, før du skriver under."
          />
        </div>
      </Specimen>
      <Specimen name="Udfyldt, skrivebeskyttet og søgning">
        <div className="max-w-form">
          <TextInput
            name="fyldt-navn"
            label="Laboratoriets navn"
            value="Klinisk Immunologi og Transfusionsmedicin, Universitetshospitalet Demo Øst"
          />
          <TextInput
            name="laast-sor"
            label="SOR-kode"
            hint="Hentet fra SOR. Kan ikke ændres her."
            value="100000000002"
            readOnly
            mono
            width={18}
          />
          <DateInput name="fyldt-dato" label="Hvornår begynder leverandøren?" value="2027-01-01" />
          <TextArea
            name="fyldt-note"
            label="Begrundelse"
            value={'Postkassen hedder det samme som vagtordningen.\nTo læser den.'}
            rows={3}
          />
          <div className="mt-6">
            <SearchField id="demo-soeg" label="Søg i loggen" hint="Navn, nummer eller hændelse" />
          </div>
        </div>
      </Specimen>
      <Specimen name="To har ændret det samme">
        <div className="max-w-[44rem]">
          <ConflictNotice
            level={3}
            discardHref="/udvikling/komponenter"
            conflicts={[
              { field: 'telefon', label: 'Telefon', mine: '70 00 00 01', theirs: '70 00 00 02' },
              { field: 'aabningstid', label: 'Åbningstid', mine: 'Hverdage kl. 8–16', theirs: '' },
            ]}
          />
        </div>
      </Specimen>
      <Specimen name="En hel formular">
        <ContactForm />
      </Specimen>
    </Section>
  )
}
