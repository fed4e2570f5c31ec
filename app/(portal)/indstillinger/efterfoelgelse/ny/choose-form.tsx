import { ErrorSummary } from '@/components/form/error-summary'
import { Select, type Option } from '@/components/form/select'
import { DateInput } from '@/components/form/text-input'
import { Button, ButtonLink, ButtonRow } from '@/components/ui/button'

interface Props {
  /** Who holds which role, as "role:id". */
  from: Option[]
  to: Option[]
  values: { fra?: string; til?: string; dato?: string }
  errors: Record<string, string>
}

/** Who follows whom, and when: asks in the address, so that what it would touch is shown before anything is written. */
export function ChooseForm({ from, to, values, errors }: Props) {
  const faults = Object.entries(errors).map(([fieldId, text]) => ({ fieldId, text }))
  return (
    <form method="get" className="max-w-form">
      {faults.length > 0 && <ErrorSummary faults={faults} attempt={1} />}
      <Select
        name="fra"
        label="Hvem følges efter, og i hvilken rolle?"
        options={from}
        empty="Vælg part og rolle"
        value={values.fra}
        error={errors.fra}
      />
      <Select
        name="til"
        label="Hvem følger efter?"
        hint="Er parten ny, så opret den først under Leverandører."
        options={to}
        empty="Vælg part"
        value={values.til}
        error={errors.til}
      />
      <DateInput
        name="dato"
        label="Fra og med hvilken dag?"
        hint="Dagen før er den hidtidige parts sidste."
        value={values.dato}
        error={errors.dato}
      />
      <ButtonRow>
        <Button type="submit">Vis, hvad der går over</Button>
        <ButtonLink href="/indstillinger/efterfoelgelse" look="quiet">
          Fortryd
        </ButtonLink>
      </ButtonRow>
    </form>
  )
}
