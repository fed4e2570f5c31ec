'use client'

import { Fragment, useActionState, useEffect, useRef } from 'react'
import { FormFrame } from '@/components/form/form-frame'
import { HiddenInput } from '@/components/form/hidden-input'
import type { FormPageProps } from '@/components/form/state'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea, TextInput } from '@/components/form/text-input'
import { ButtonLink, ButtonRow } from '@/components/ui/button'
import type { PartKind } from '@/lib/templates/schemas'
import { clauseFields, type DutyChoices } from './clause-fields'
import { clausesIn, partFrom } from './part-values'
import { PartView } from './part-view'

const MARKDOWN = 'Tom linje giver nyt afsnit, - giver punkter, **to stjerner** gør fed.'

interface Props extends FormPageProps, DutyChoices {
  /** The address of the form itself. */
  here: string
  kind: PartKind
}

/**
 * A part of a draft with its clauses. Clauses are added, moved and removed by buttons that send the form and get it
 * back in its new shape, so it needs no script; nothing is saved before the button that says so.
 */
export function PartForm({ action, initial, back, here, kind, ...choices }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [state, dispatch, pending] = useActionState(action, initial)
  const { values, errors } = state
  const { shape, touched } = values
  const clauses = clausesIn(values)
  const preview = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A fault takes the focus itself.
    if (state.attempt > 0) return
    if (state.values.preview) preview.current?.focus()
    else if (state.values.shape)
      form.current?.querySelectorAll('summary')[Number(state.values.touched)]?.focus()
  }, [state])
  const hasError = (index: number) => Object.keys(errors).some((name) => name.startsWith(`clauses.${index}.`))
  const buttons = (
    <>
      <SubmitButton>Gem delen</SubmitButton>
      <SubmitButton look="secondary" name="deed" value="vis">
        Forhåndsvis
      </SubmitButton>
      <ButtonLink href={back} look="quiet">
        Fortryd
      </ButtonLink>
    </>
  )
  return (
    <>
      {values.preview === 'ja' && (
        <section aria-labelledby="vist" className="mb-8 rounded-ui border border-line p-4 sm:p-6">
          <h2 id="vist" ref={preview} tabIndex={-1}>
            Sådan kommer delen til at se ud
          </h2>
          <p className="mb-4 text-14 text-ink-quiet">Ikke gemt endnu.</p>
          <PartView part={previewed(values, kind)} />
        </section>
      )}
      <FormFrame
        form={form}
        state={state}
        errors={errors}
        attempt={state.attempt}
        pending={pending}
        dispatch={dispatch}
        discardHref={here}
        className="max-w-text"
      >
        {/* The first button is the one that Enter presses: it must be the one that saves. */}
        <div className="mb-6 flex flex-wrap gap-3">{buttons}</div>
        {['id', 'version', 'opened', 'shape'].map((name) => (
          <HiddenInput key={name} name={name} />
        ))}
        <TextInput
          name="title"
          label="Titel"
          hint="Bilag med deres nummer og et kolon, fx Bilag 1: Vilkår."
          autoComplete="off"
        />
        <TextArea name="introduction" label="Indledning" hint={MARKDOWN} rows={5} optional />
        <h2 className="mt-8 mb-3">Vilkår</h2>
        {clauses.map((clause, index) => (
          <Fragment key={`${String(shape ?? 0)}-${index}`}>
            {clauseFields({
              clause,
              index,
              last: index === clauses.length - 1,
              open: hasError(index) || (shape !== undefined && touched === String(index)),
              ...choices,
            })}
          </Fragment>
        ))}
        {clauses.length === 0 && (
          <SubmitButton name="deed" value="tilfoej:0" look="secondary">
            Tilføj vilkår
          </SubmitButton>
        )}
        <ButtonRow>{buttons}</ButtonRow>
      </FormFrame>
    </>
  )
}

/** What was typed, as far as it can be shown: a deadline that is no number is left out. */
function previewed(values: Props['initial']['values'], kind: PartKind) {
  const part = partFrom(values, kind)
  return {
    ...part,
    clauses: part.clauses.map((clause) => ({
      ...clause,
      deadlineMonths: Number(clause.deadlineMonths) || null,
    })),
  }
}
