import type { Tx } from '@/lib/db/client'
import type { Actor } from '@/lib/door/actor'
import { may } from '@/lib/door/policy'
import { holdingOn } from '@/lib/door/search'
import { formatCount, isoDate } from '@/lib/format'
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
export async function agreementTasks(
  tx: Tx,
  side: 'medcom' | 'vendor',
  signs: boolean,
): Promise<WaitingTask[]> {
  const rows = await tx.agreement.findMany({
    where: { waitsFor: side },
    orderBy: [{ waitsSince: 'asc' }, { id: 'asc' }],
    take: NAMED + 1,
    select: { id: true, number: true, vendorName: true, state: true, waitsSince: true },
  })
  const named = rows.slice(0, NAMED).map((row) => taskOf(row, side, signs))
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

/** Whether the reader has the right to sign today, for the party they are of. */
export async function maySign(tx: Tx, actor: Actor, now: Date): Promise<boolean> {
  if (actor.kind !== 'user' || actor.functional || !may(actor, 'agreement.sign')) return false
  const { id: userId, vendorId } = actor
  return (await tx.signingRight.count({ where: { userId, vendorId, ...holdingOn(isoDate(now)) } })) > 0
}

/** Beyond this many nobody counts. */
const MOST = 1000

function taskOf(
  { id, number, vendorName, state, waitsSince }: Waiting,
  side: 'medcom' | 'vendor',
  signs: boolean,
): WaitingTask {
  const { page, see, signed, ...step } = STEPS[state] ?? DRAFT
  const href = `/aftaler/${id}${page}`
  return {
    ...step,
    ...(signed && !signs && { action: see, doneBy: 'en, der har ret til at underskrive' }),
    key: id,
    detail: side === 'medcom' ? `${vendorName}, aftale ${number}` : `Aftale ${number}`,
    since: waitsSince,
    href,
    see: { href, action: see },
  }
}

type Step = Pick<WaitingTask, 'urgency' | 'what' | 'action' | 'takes'> & {
  page: string
  /** What it says to whoever can only look. */
  see: string
  /** Takes the right to sign. */
  signed?: true
}

const DRAFT: Step = {
  urgency: 'week',
  what: 'En aftale er ikke sendt til underskrift',
  action: 'Gå til kladden',
  see: 'Se kladden',
  takes: 'agreement.send',
  page: '',
}

const STEPS: Record<string, Step> = {
  draft: DRAFT,
  sent: {
    urgency: 'now',
    what: 'En aftale venter på jeres underskrift',
    action: 'Underskriv aftalen',
    see: 'Se aftalen',
    signed: true,
    page: '',
  },
  signedByVendor: {
    urgency: 'now',
    what: 'En aftale venter på MedComs underskrift',
    action: 'Underskriv aftalen',
    see: 'Se aftalen',
    signed: true,
    page: '',
  },
  settingUp: {
    urgency: 'today',
    what: 'En aftale mangler noget, før den kan træde i kraft',
    action: 'Gå til tjeklisten',
    see: 'Se tjeklisten',
    takes: 'setup.settle',
    page: '/tjekliste',
  },
}
