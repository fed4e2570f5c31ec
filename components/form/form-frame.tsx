'use client'

import {
  startTransition,
  useEffect,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import { ConflictNotice } from './conflict-notice'
import { FormContext, type Registration } from './context'
import { ErrorSummary } from './error-summary'
import { labelsOf, namedFault } from './labels'
import { isTooMuch, type FormState } from './state'

export interface FormLayoutProps {
  /** Begins the ids of the fields; give one when a page has two forms. */
  id?: string
  /** Where the saved version is shown, after a conflict. */
  discardHref?: string
  className?: string
  children: ReactNode
}

interface FrameProps extends FormLayoutProps {
  form: RefObject<HTMLFormElement | null>
  state: FormState
  errors: Record<string, string>
  attempt: number
  pending: boolean
  dispatch: (data: FormData) => void
  /** Resolves to false when the browser already sees what is wrong. */
  validate?: () => Promise<boolean>
  register?: (name: string) => Registration
}

/**
 * The common part of the two kinds of form. Without JavaScript the form posts to the action by itself. With
 * it we send the data ourselves, because React empties a form whose action it runs.
 */
export function FormFrame(props: FrameProps) {
  const { id = 'felt', form, state, errors, attempt, pending, dispatch, validate, register, children } = props
  const busy = useRef(false)
  // Counts the tries to send more than the server takes: it could only answer by taking the form away.
  const [tooMuch, setTooMuch] = useState(0)
  useEffect(() => {
    if (!pending) busy.current = false
  }, [pending, state])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy.current) return
    busy.current = true
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, submitter)
    if (isTooMuch(data)) {
      busy.current = false
      return setTooMuch((count) => count + 1)
    }
    setTooMuch(0)
    if (validate && !(await validate())) {
      busy.current = false
      return
    }
    startTransition(() => dispatch(data))
  }

  const labels = labelsOf(children)
  const faults = inOrderOf(Object.keys(labels), Object.entries(errors)).map(([name, text]) => ({
    fieldId: `${id}-${name}`,
    text: namedFault(labels[name], text),
  }))
  return (
    <FormContext
      value={{ formId: id, values: state.values, errors, attempt: state.attempt, pending, register }}
    >
      <form
        ref={form}
        id={id}
        action={dispatch}
        onSubmit={submit}
        noValidate
        className={props.className ?? 'max-w-form'}
      >
        <ErrorSummary
          // Before the form has been sent, a fault stands at its field only: the summary would move what one points at.
          faults={attempt > 0 ? faults : []}
          message={tooMuch > 0 ? TOO_MUCH : state.conflict ? undefined : state.message}
          attempt={attempt + tooMuch}
        />
        {state.conflict && (
          <ConflictNotice conflicts={state.conflict} discardHref={props.discardHref} attempt={attempt} />
        )}
        {children}
      </form>
    </FormContext>
  )
}

/** The faults as their fields follow one another on the page; those of unknown fields last, as they came. */
function inOrderOf(fields: readonly string[], faults: readonly [string, string][]): [string, string][] {
  const place = ([name]: readonly [string, string]) =>
    fields.includes(name) ? fields.indexOf(name) : fields.length
  return faults.toSorted((a, b) => place(a) - place(b))
}

const TOO_MUCH =
  'Du har skrevet mere, end der kan sendes på én gang: højst 4 MB. Gør det kortere, og send igen.'
