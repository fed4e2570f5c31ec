/**
 * One field that somebody else changed while this form was open: both versions, as shown to people, and the
 * other one as the field holds it (a date as yyyy-mm-dd), where that is different.
 */
export interface FieldConflict {
  field: string
  label: string
  mine: string
  theirs: string
  theirValue?: string
}

/**
 * What a form knows between two submits. `values` is everything that was typed, always carried back;
 * `errors` a Danish sentence per field. On a conflict `values` holds the newest version's stamp too, so
 * that sending again is a knowing choice. `attempt` counts the submits, so that the same error twice is
 * still told twice.
 */
export interface FormState {
  values: Record<string, string | string[]>
  errors: Record<string, string>
  message?: string
  conflict?: FieldConflict[]
  attempt: number
}

/** A server action as the forms call it. It redirects when all went well, and otherwise says what to mend. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

/** The state of a form that has not been sent; `values` are what the fields begin with. */
export function initialState(values: FormState['values'] = {}): FormState {
  return { values, errors: {}, attempt: 0 }
}

/** The text of a form as the server reads it: a name that comes more than once is a list. Files are left out. */
export function formValues(data: FormData): FormState['values'] {
  const values: FormState['values'] = {}
  for (const [name, value] of data) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue
    const before = values[name]
    values[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return values
}

/** What a page gives the form it shows: where it is sent, what it begins with, and the way back without it. */
export interface FormPageProps {
  action: FormAction
  initial: FormState
  back: string
}

/** A little below what lib/system/form-posts.mjs lets through, since the browser wraps each field. */
const LARGEST = 4_000_000

/** Whether a form holds more than the server takes. */
export function isTooMuch(data: FormData): boolean {
  return new Blob([...data.values()]).size > LARGEST
}
