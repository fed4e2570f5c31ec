'use server'

import type { FormState } from '@/components/form/state'
import { approveRequest, askAboutRequest, declineRequest } from '@/lib/accounts'
import { submit } from '@/lib/web/submit'

/** MedCom decides a request with one form: what it says, and one of three buttons. `list` leads back to the work list. */
export async function decideAction(state: FormState, data: FormData): Promise<FormState> {
  const deed = data.get('deed')
  const fromList = data.get('list') === 'ja'
  const after = (id: string, message: string) => ({
    to: fromList ? '/konti/anmodninger' : `/konti/${id}`,
    message,
  })
  if (deed === 'ask')
    return named(
      'question',
      await submit(askAboutRequest, state, data, {
        read: ({ id, reason }) => ({ id, question: reason }) as never,
        done: ({ id, name }) => after(id, `Leverandøren får en mail med spørgsmålet om ${name}.`),
      }),
    )
  if (deed === 'decline')
    return submit(declineRequest, state, data, {
      done: ({ id, name }) =>
        after(id, `Anmodningen om ${name} er afvist. Den, der bad om det, får en mail.`),
    })
  if (deed !== 'approve') return { ...state, message: 'Tryk på Godkend, Spørg eller Afvis.' }
  return submit(approveRequest, state, data, {
    done: ({ id, name }) => after(id, `Anmodningen om ${name} er godkendt. NPN-servicen får besked.`),
  })
}

/** The form has one field for what MedCom says, whatever the verb calls it. */
function named(field: string, state: FormState): FormState {
  const { [field]: error, ...errors } = state.errors
  return { ...state, errors: error ? { ...errors, reason: error } : errors }
}
