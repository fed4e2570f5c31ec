import { Select, type Option } from '@/components/form/select'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextInput } from '@/components/form/text-input'
import { Details } from '@/components/ui/details'
import type { TypedClause } from './part-values'

export interface DutyChoices {
  carriers: Option[]
  timings: Option[]
  evidences: Option[]
}

interface Place extends DutyChoices {
  clause: TypedClause
  index: number
  last: boolean
  /** Unfolded: it has just been touched, or something in it must be mended. */
  open: boolean
}

/**
 * One clause of the form of a part, folded away until it is opened. A function, not a component: the form reads the
 * names of its fields from what stands in it.
 */
export function clauseFields({ clause, index, last, open, carriers, timings, evidences }: Place) {
  const at = (name: keyof TypedClause) => `clauses.${index}.${name}`
  const title = [clause.number, clause.heading].filter(Boolean).join(' ') || 'Nyt vilkår'
  const deed = (what: string, label: string, place = index) => (
    <SubmitButton name="deed" value={`${what}:${place}`} look="quiet" small>
      {label}
      <span className="sr-only"> {title}</span>
    </SubmitButton>
  )
  return (
    <div className="border-t border-line py-3">
      <Details summary={title} open={open}>
        <fieldset>
          <legend className="sr-only">{title}</legend>
          <TextInput name={at('number')} label="Nummer" width={8} autoComplete="off" />
          <TextInput name={at('heading')} label="Overskrift" autoComplete="off" />
          <TextArea name={at('text')} label="Tekst" rows={6} optional />
          <TextInput
            name={at('obligation')}
            label="Krav i én linje"
            hint="Det, der kan sættes på en tjekliste. Lad feltet stå tomt, hvis vilkåret ikke forpligter nogen."
            autoComplete="off"
            optional
          />
          <Select name={at('carrier')} label="Hvem bærer kravet?" options={carriers} empty="Ingen" optional />
          <Select
            name={at('timing')}
            label="Hvornår skal det være opfyldt?"
            options={timings}
            empty="Ikke valgt"
            optional
          />
          <TextInput
            name={at('deadlineMonths')}
            label="Frist i måneder"
            hint="Efter ikrafttræden, og for dem, der allerede trækker numre."
            inputMode="numeric"
            width={4}
            optional
          />
          <Select
            name={at('evidence')}
            label="Hvad viser, at det er opfyldt?"
            options={evidences}
            empty="Ikke valgt"
            optional
          />
        </fieldset>
      </Details>
      <div className="mt-1 flex flex-wrap gap-1">
        {index > 0 && deed('op', 'Flyt op')}
        {!last && deed('ned', 'Flyt ned')}
        {deed('fjern', 'Fjern')}
        {deed('tilfoej', 'Tilføj vilkår efter', index + 1)}
      </div>
    </div>
  )
}
