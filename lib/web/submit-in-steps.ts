import { formValues, type FormState } from '@/components/form/state'
import { CONSEQUENCES, STEP, STEPS } from '@/components/form/steps'
import type { Verb } from '@/lib/door'
import type { Outcome } from '@/lib/door/errors'
import { stateAfter, submit } from './submit'

/**
 * The action of a form in two steps (`ConfirmStep`): the first says what would happen, the second does it. What the
 * browser carries from one to the other is parsed by the verb as anything else is.
 */
export async function submitInSteps<I, T>(
  verb: Verb<I, T>,
  state: FormState,
  data: FormData,
  {
    consequences,
    ...handling
  }: Parameters<typeof submit<I, T>>[3] & {
    /** What the deed would lead to, a sentence each. */
    consequences(values: FormState['values']): Promise<Outcome<string[]>>
  },
): Promise<FormState> {
  const step = data.get(STEP)
  data.delete(STEP)
  if (step === STEPS.deed) return submit(verb, state, data, handling)
  const values = formValues(data)
  const attempt = state.attempt + 1
  if (step === STEPS.change) return { values, errors: {}, attempt: 0 }
  const outcome = await consequences(values)
  if (!outcome.ok) return stateAfter(outcome.fault, values, attempt, handling.labels, handling.words)
  return { values: { ...values, [CONSEQUENCES]: outcome.value }, errors: {}, attempt: 0 }
}
