import type { Context } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { env } from '@/lib/env'
import { task, type JobTask } from '@/lib/jobs/queue'
import { RefusedAddressError, sendMail } from '@/lib/mail'
import { z } from '@/lib/text/schema'
import { listDueToAttest } from './due-to-attest'
import { proofMail } from './mails'
import { makeProofLink } from './make-proof-link'
import { markUnreachable } from './mark-unreachable'
import { remindMailbox } from './remind'
import { ById } from './schemas'

const as = (name: string): Context => ({ actor: { kind: 'system', task: name } })

export const mailboxTasks: Record<string, JobTask> = {
  'mailboxes.mailProof': task(ById, async ({ id }) => {
    const link = unwrap(await makeProofLink(as('mailboxes.mailProof'), { id }))
    if (link) await sendMail(proofMail(env().PUBLIC_URL, link))
  }),
  'mailboxes.attest': task(z.unknown(), async () => {
    const due = unwrap(await listDueToAttest(as('mailboxes.attest'), {}))
    // One that has changed meanwhile is refused by its state, which is as it should be.
    for (const { id } of due) await remindMailbox(as('mailboxes.attest'), { id })
  }),
}

/** Early in the morning, in UTC, before routine mail is sent. */
export const mailboxCrontab = '40 3 * * * mailboxes.attest'

/**
 * The same jobs, each of which, where the mail server refuses the address for good, says so of the mailbox instead of
 * trying again (AC-2).
 */
export function heedingRefusals(tasks: Record<string, JobTask>): Record<string, JobTask> {
  const heeding = Object.entries(tasks).map(([name, work]): [string, JobTask] => [
    name,
    async (payload, helpers) => {
      try {
        return await work(payload, helpers)
      } catch (error) {
        if (!(error instanceof RefusedAddressError)) throw error
        unwrap(await markUnreachable(as(name), { address: error.address, reason: error.response }))
      }
    },
  ])
  return Object.fromEntries(heeding)
}
