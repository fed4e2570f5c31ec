import { effect } from '@/lib/door'
import { lockAgreement, refresh } from './internal'
import { ById } from './schemas'

/** Works out anew whom an agreement waits for and its next date; for other domains, after what may change them. */
export const refreshAgreement = effect({
  name: 'agreement.refresh',
  input: ById,
  async run({ tx, input, now }) {
    const { id } = await lockAgreement(tx, input.id)
    await refresh(tx, id, now)
    return { id }
  },
})
