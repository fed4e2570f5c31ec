import type { Tx } from '@/lib/db/client'
import { formatCount } from '@/lib/format'
import type { WaitingTask } from './tasks'

/** Each that is named by itself; the rest stand in the list the last row leads to. */
const NAMED = 5

interface Waiting {
  id: string
  number: string
  vendorName: string
  state: string
  waitsSince: Date
}

/** Agreements that wait for the reader's side, the longest first, each with its next step. */
export async function agreementTasks(tx: Tx, side: 'medcom' | 'vendor'): Promise<WaitingTask[]> {
  const rows = await tx.agreement.findMany({
    where: { waitsFor: side },
    orderBy: [{ waitsSince: 'asc' }, { id: 'asc' }],
    take: NAMED + 1,
    select: { id: true, number: true, vendorName: true, state: true, waitsSince: true },
  })
  const named = rows.slice(0, NAMED).map((row) => taskOf(row, side))
  if (rows.length <= NAMED) return named
  const count = await tx.agreement.count({ where: { waitsFor: side }, take: MOST })
  const rest = count - NAMED
  return [
    ...named,
    {
      key: 'agreements',
      urgency: 'week',
      what: `${count === MOST ? 'Over ' : ''}${formatCount(rest, 'aftale mere venter', 'aftaler mere venter')} på jer`,
      since: rows[NAMED]!.waitsSince,
      href: `/aftaler?visning=${side === 'medcom' ? 'medcom' : 'leverandoer'}`,
      action: 'Se aftalerne',
    },
  ]
}

/** Beyond this many nobody counts. */
const MOST = 1000

function taskOf(
  { id, number, vendorName, state, waitsSince }: Waiting,
  side: 'medcom' | 'vendor',
): WaitingTask {
  const { what, action, page, urgency } = STEPS[state] ?? DRAFT
  return {
    key: id,
    urgency,
    what,
    detail: side === 'medcom' ? `${vendorName}, aftale ${number}` : `Aftale ${number}`,
    since: waitsSince,
    href: `/aftaler/${id}${page}`,
    action,
  }
}

type Step = Pick<WaitingTask, 'urgency' | 'what' | 'action'> & { page: string }

const DRAFT: Step = {
  urgency: 'week',
  what: 'En aftale er ikke sendt til underskrift',
  action: 'Se kladden',
  page: '',
}

const STEPS: Record<string, Step> = {
  draft: DRAFT,
  sent: {
    urgency: 'now',
    what: 'En aftale venter på jeres underskrift',
    action: 'Underskriv aftalen',
    page: '',
  },
  signedByVendor: {
    urgency: 'now',
    what: 'En aftale venter på MedComs underskrift',
    action: 'Underskriv aftalen',
    page: '',
  },
  settingUp: {
    urgency: 'today',
    what: 'En aftale mangler noget, før den kan træde i kraft',
    action: 'Gå til tjeklisten',
    page: '/tjekliste',
  },
}
