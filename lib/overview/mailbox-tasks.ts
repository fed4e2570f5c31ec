import type { Tx } from '@/lib/db/client'
import { inMailboxState, IN_USE } from '@/lib/mailboxes/rules'
import type { MailboxState } from '@/lib/mailboxes/words'
import { counted, type WaitingTask } from './tasks'

/** Mailboxes in use that mail does not reach; for a vendor also those that nobody has confirmed. */
export async function mailboxTasks(tx: Tx, now: Date, side: 'medcom' | 'vendor'): Promise<WaitingTask[]> {
  const lost = await mailboxesIn(tx, now, ['unreachable'])
  const unproven = side === 'vendor' ? await mailboxesIn(tx, now, ['unproven', 'overdue']) : NONE
  return [
    ...counted(lost.count, ['postkasse', 'postkasser'], {
      key: 'mailboxes-unreachable',
      urgency: 'today',
      what: 'kan ikke nås: mail kommer retur',
      detail: lost.named,
      since: lost.since,
      href: '/konti/postkasser?tilstand=kan-ikke-naas',
      action: lost.count === 1 ? 'Se postkassen' : 'Se postkasserne',
    }),
    ...counted(unproven.count, ['postkasse', 'postkasser'], {
      key: 'mailboxes-unproven',
      urgency: 'week',
      what: 'er ikke bekræftet',
      detail: unproven.named,
      since: unproven.since,
      href: '/konti/postkasser/bekraeft',
      action: 'Send link',
      takes: 'mailbox.askProof',
      see: { href: '/konti/postkasser?tilstand=mangler', action: 'Se postkasserne' },
    }),
  ]
}

const NONE = { count: 0, named: '', since: null }
const NAMED = 3

async function mailboxesIn(tx: Tx, now: Date, states: readonly MailboxState[]) {
  const where = { AND: [IN_USE, { OR: states.map((state) => inMailboxState(state, now)) }] }
  const count = await tx.mailbox.count({ where })
  if (count === 0) return NONE
  const first = await tx.mailbox.findMany({
    where,
    select: { address: true, unreachableSince: true, attestBy: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
    take: NAMED,
  })
  const named = first.map(({ address }) => address).join(', ') + (count > NAMED ? ' og flere' : '')
  const since = first.map((one) => one.unreachableSince ?? one.attestBy ?? one.createdAt)
  return { count, named, since: since.toSorted((a, b) => a.getTime() - b.getTime())[0]! }
}
