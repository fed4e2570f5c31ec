import type { Tx } from '@/lib/db/client'
import { messageName } from '@/lib/messages/words'
import type { WaitingTask } from './tasks'

/** Messages that are named by themselves. */
const NAMED = 5
/** Whoever has not been told in that time has heard of it otherwise. */
const DAYS = 14 * 86_400_000

/** Messages that no mail told some vendor of, as far as is known by now: MedCom rings (SM-3). */
export async function unreachedTasks(tx: Tx, now: Date): Promise<WaitingTask[]> {
  const steps = await tx.$queryRaw<
    { id: string; number: number; title: string; since: Date; names: string[] }[]
  >`
    select m.id, m.number, m.title, min(u.at) as since, array_agg(distinct o.name) as names
    from message_unreached u join message_step s on s.id = u.step_id
      join service_message m on m.id = s.message_id join organisation o on o.id = u.vendor_id
    where u.at > ${new Date(now.getTime() - DAYS)} and m.closed_at is null
      and not exists (select from message_receipt r join message_step t on t.id = r.step_id
        where t.message_id = m.id and r.vendor_id = u.vendor_id and t.number >= s.number)
    group by m.id order by since limit ${NAMED}`
  return steps.map(({ id, number, title, since, names }) => ({
    key: `unreached-${id}`,
    urgency: 'now',
    serious: true,
    what: `Ring: ${messageName(number)} har ikke nået ${names.length === 1 ? 'en leverandør' : `${names.length} leverandører`}`,
    detail: `${title}: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ' og flere' : ''}`,
    since,
    href: `/servicemeddelelser/${id}/ringeliste`,
    action: 'Se, hvem der skal ringes til',
    takes: 'message.noteCall',
    see: { href: `/servicemeddelelser/${id}/modtagere`, action: 'Se modtagerne' },
  }))
}
