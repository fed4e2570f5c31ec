'use client'

import { useActionState, useEffect, useRef, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { lookUpAction } from './actions'
import { LatestAnswer } from './answer'
import { EarlierAnswers } from './earlier-answers'
import { NOTHING_YET, type LookUpState } from './state'
import { useScans } from './use-scans'

/**
 * The field is the page. The typed number is marked as soon as it is sent, so the next scan replaces it, also while the
 * answer is under way; answers come in the order of the scans. Without JavaScript the same form posts.
 */
export function LookUpForm({
  initial = NOTHING_YET,
  elseAsk,
}: {
  initial?: LookUpState
  /** Whom to ask where the portal knows nobody to ring or write to. */
  elseAsk: string
}) {
  const [posted, post] = useActionState(lookUpAction, initial, '/opslag')
  const { state, answered, waiting, scan } = useScans(posted)
  const field = useRef<HTMLInputElement>(null)
  const { latest } = state

  // An address with another number than the answer's would be shared by mistake, and a CPR number stands in none.
  const belongs = answered === 0 && latest !== null && 'known' in latest && latest.known
  useEffect(() => {
    if (!belongs && location.pathname !== '/opslag') history.replaceState(null, '', '/opslag')
  }, [belongs])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    scan(field.current?.value ?? '')
    field.current?.select()
  }
  return (
    <>
      <form id="slaa-op" action={post} onSubmit={submit} className="look-up" data-noprint="">
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
      <div role="status" className="sr-only">
        {latest && <p key={answered}>{inWords(latest)}</p>}
      </div>
      <div className="look-up-answer" data-waiting={waiting || undefined}>
        <LatestAnswer latest={latest} elseAsk={elseAsk} />
      </div>
      <EarlierAnswers answers={state.earlier} />
    </>
  )
}

/** What is read aloud: the answer and what to do, not the facts. */
function inWords(latest: NonNullable<LookUpState['latest']>): string {
  return 'kind' in latest ? `${latest.headline}. ${latest.instruction}` : latest.message
}
