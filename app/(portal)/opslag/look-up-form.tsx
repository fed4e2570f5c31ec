'use client'

import { startTransition, useActionState, useRef, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Alert } from '@/components/ui/alert'
import { lookUpAction, type LookUpState } from './actions'
import { Answer, EarlierAnswers } from './answer'

/**
 * The field is the page. The typed number is marked as soon as it is sent, so the next scan replaces it, also while the
 * answer is under way; answers come in the order of the scans. Without JavaScript the same form posts.
 */
export function LookUpForm({ initial }: { initial: LookUpState }) {
  const [state, dispatch, pending] = useActionState(lookUpAction, initial)
  const field = useRef<HTMLInputElement>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    field.current?.select()
    startTransition(() => dispatch(data))
  }
  return (
    <>
      <form action={dispatch} onSubmit={submit} className="look-up" aria-label="Slå et prøvenummer op">
        <label htmlFor="nummer" className="field-label">
          Prøvenummer
        </label>
        <div className="look-up-row">
          <input
            ref={field}
            id="nummer"
            name="nummer"
            className="input look-up-field"
            autoFocus
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={200}
          />
          <Button type="submit" className="look-up-button">
            Slå op
          </Button>
        </div>
      </form>
      <div role="status" aria-live="polite" aria-busy={pending} className="look-up-answer">
        {state.latest && 'message' in state.latest && <Alert kind="warning" title={state.latest.message} />}
        {state.latest && 'kind' in state.latest && <Answer answer={state.latest} />}
      </div>
      <EarlierAnswers answers={state.earlier} />
    </>
  )
}
