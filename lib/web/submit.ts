import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { formValues, type FormState } from '@/components/form/state'
import type { Verb } from '@/lib/door'
import type { Fault } from '@/lib/door/errors'
import { valueWord } from '@/lib/history/words'
import { fieldValue, formatValue } from './format-value'
import { here } from './request'
import { setFlash } from './flash'

interface Handling<I, T> {
  /** Makes the verb's input of what was typed; without it the fields are the input. */
  read?(values: FormState['values']): I
  /** Where to go and what to say when it is done. */
  done(value: T): { to: string; message?: string } | Promise<{ to: string; message?: string }>
  /** What the fields are called, for the comparison when two people edited the same record. */
  labels?: Record<string, string>
  /** What coded values are called there, where the log's words are not theirs. */
  words?: Record<string, string>
}

/**
 * A server action's one line: calls the verb with the form, then redirects with a message; otherwise answers with the
 * form's state, every typed value in it. The verb parses, so what a browser sends is never trusted here.
 */
export async function submit<I, T>(
  verb: Verb<I, T>,
  state: FormState,
  data: FormData,
  { read, done, labels, words }: Handling<I, T>,
): Promise<FormState> {
  const values = formValues(data)
  const input = read ? read(values) : (values as I)
  const outcome = await verb(await here(), input)
  if (!outcome.ok) return stateAfter(outcome.fault, values, state.attempt + 1, labels, words)
  const { to, message } = await done(outcome.value)
  if (message) await setFlash(message)
  redirect(to as Route)
}

/** The session may end while somebody writes: what they wrote is still in the form. */
const SIGNED_OUT =
  'Du er blevet logget ud. Log ind i en ny fane, og tryk så igen her. Det, du har skrevet, står her endnu.'

/** A fault as the form shows it. After a conflict the form carries the newest version, so sending again is a choice. */
export function stateAfter(
  fault: Fault,
  values: FormState['values'],
  attempt: number,
  labels: Record<string, string> = {},
  words?: Record<string, string>,
): FormState {
  if (fault.kind === 'validation') {
    const { '': whole, ...errors } = fault.fields
    return { values, errors, attempt, message: whole ?? fault.message }
  }
  if (fault.kind === 'forbidden' && !fault.signedIn)
    return { values, errors: {}, attempt, message: SIGNED_OUT }
  if (fault.kind !== 'conflict') return { values, errors: {}, attempt, message: fault.message }
  const renewed = { ...values, version: String(fault.version) }
  if (fault.disagreements.length === 0)
    return { values: renewed, errors: {}, attempt, message: fault.message }
  return {
    values: renewed,
    errors: {},
    attempt,
    message: fault.message,
    conflict: fault.disagreements.map(({ field, mine, theirs }) => ({
      field,
      label: labels[field] ?? field,
      mine: formatValue(valueWord(mine, words)),
      theirs: formatValue(valueWord(theirs, words)),
      theirValue: fieldValue(theirs),
    })),
  }
}
