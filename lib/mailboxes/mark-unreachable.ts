import { command } from '@/lib/door'
import { makeUnreachable } from './internal'
import { Refusal } from './schemas'

/** A mail server refused the address for good when we sent to it (AC-2). */
export const markUnreachable = command({
  name: 'mailbox.markUnreachable',
  input: Refusal,
  async run({ tx, input, now, record }) {
    const deeds = await makeUnreachable(tx, { ...input, at: now })
    deeds.forEach(record)
    return { marked: deeds.length }
  },
})
