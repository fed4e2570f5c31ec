'use server'

import { formValues, type FormState } from '@/components/form/state'
import { DemoContact } from './schemas'

/** Checks and stores nothing: a name of "konflikt" shows what two people at once see. */
export async function tryContact(state: FormState, data: FormData): Promise<FormState> {
  const values = formValues(data)
  const attempt = state.attempt + 1
  const checked = DemoContact.safeParse(values)
  if (!checked.success) {
    const errors: Record<string, string> = {}
    for (const { path, message } of checked.error.issues) errors[String(path[0])] ??= message
    return { values, errors, attempt }
  }
  if (checked.data.navn === 'konflikt')
    return {
      values,
      errors: {},
      attempt,
      conflict: [
        { field: 'navn', label: 'Navn', mine: checked.data.navn, theirs: 'Driftsvagten, Nordlys' },
        { field: 'funktion', label: 'Funktion', mine: checked.data.funktion, theirs: 'drift' },
      ],
    }
  return { values, errors: {}, message: 'Denne side gemmer ingenting, men alt var udfyldt rigtigt.', attempt }
}
