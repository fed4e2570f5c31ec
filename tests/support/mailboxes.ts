import { askProof, makeProofLink } from '@/lib/mailboxes'
import { aMailbox } from './accounts'
import { as } from './actors'
import { askOwner } from './database'
import { value } from './outcomes'

/** How often is asked and how long is waited, each other than as the portal is born. */
export const INTERVALS = {
  reviewMonths: '3',
  reminderDays: '7',
  administratorDays: '8',
  medcomDays: '9',
  attestMonths: '18',
  noticeDays: '20',
  proofDays: '5',
  mailsPerWeek: '1',
}

export interface MailboxRow {
  address: string
  looks_personal: boolean
  personal_reason: string | null
  asked_at: Date | null
  proven_at: Date | null
  attest_by: Date | null
  unreachable_since: Date | null
  unreachable_reason: string | null
}

/** A mailbox as the database has it. */
export async function mailboxRow(id: string): Promise<MailboxRow> {
  const [row] = await askOwner<MailboxRow>('select * from mailbox where id = $1', [id])
  return row!
}

/** A new mailbox that has been asked to confirm itself, and the secret of its link. */
export async function anAskedMailbox(vendorId: string) {
  const id = await aMailbox(vendorId, { provenAt: null })
  value(await askProof(as.vendorAdmin(vendorId), { ids: [id] }))
  const link = value(await makeProofLink(as.system, { id }))
  return { id, secret: link!.secret }
}
