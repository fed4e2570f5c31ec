import type { Tx } from '@/lib/db/client'
import { counted, type WaitingTask } from './tasks'

/** Requests about accounts that wait for MedCom (AC-1). */
export async function requestTasks(tx: Tx): Promise<WaitingTask[]> {
  const { _count, _min } = await tx.accountRequest.aggregate({
    where: { state: 'waiting' },
    _count: true,
    _min: { waitsSince: true },
  })
  return counted(_count, ['anmodning', 'anmodninger'], {
    key: 'accounts.requests',
    urgency: 'today',
    what: 'om konti venter på svar',
    since: _min.waitsSince,
    href: '/konti/anmodninger',
    action: _count === 1 ? 'Tag stilling' : 'Tag stilling til dem',
    takes: 'account.approve',
    see: { href: '/konti/anmodninger', action: 'Se anmodningerne' },
  })
}

/** MedCom's questions that the vendor has not answered. */
export async function questionTasks(tx: Tx): Promise<WaitingTask[]> {
  const asked = await tx.accountRequest.findMany({
    where: { state: 'asked' },
    select: {
      id: true,
      accountId: true,
      waitsSince: true,
      question: true,
      account: { select: { name: true } },
    },
    orderBy: [{ waitsSince: 'asc' }, { id: 'asc' }],
    take: NAMED,
  })
  return asked.map(({ id, accountId, waitsSince, question, account }) => ({
    key: id,
    urgency: 'today',
    what: `MedCom spørger om kontoen ${account.name}`,
    detail: question ?? '',
    since: waitsSince,
    href: `/konti/${accountId}`,
    action: 'Svar MedCom',
    takes: 'account.answer',
    see: { href: `/konti/${accountId}`, action: 'Se kontoen' },
  }))
}

/** Each that is named by itself; more of them is rare. */
const NAMED = 5
