import { makeChecklist } from '@/lib/agreements/checklist'
import { inTransaction } from '@/lib/door/transaction'
import { as } from './actors'
import { anAgreement } from './agreements'
import { askOwner } from './database'

/** An agreement that both have signed, with its checklist: HTTPS before connection, certification six months after. */
export async function aSetUp(more: Parameters<typeof anAgreement>[1] = {}) {
  const agreement = await anAgreement('settingUp', more)
  await inTransaction(
    as.medcomAdmin().actor,
    false,
    ({ tx, now }) =>
      makeChecklist(tx, { drawsAlready: more.drawsAlready ?? false, inForceOn: null, ...agreement }, now),
    async () => {},
  )
  const items = await askOwner<{ id: string; evidence: string }>(
    'select id, evidence from setup_item where agreement_id = $1 order by position',
    [agreement.id],
  )
  return { ...agreement, https: items[0]!.id, certification: items[1]!.id }
}

/** An agreement's row as it is stored. */
export async function storedAgreement(id: string) {
  const [row] = await askOwner<{
    state: string
    waits_for: string
    in_force_on: string | null
    next_event: string | null
    next_date: string | null
    vendor_id: string
    administrator_id: string
  }>(
    `select state, waits_for, in_force_on::text, next_event, next_date::text, vendor_id, administrator_id
     from agreement where id = $1`,
    [id],
  )
  return row!
}

/** The mails that wait to be sent about an agreement, by subject. */
export function waitingMails(number: string) {
  return askOwner<{ to: string; subject: string }>(
    `select payload ->> 'to' as to, payload ->> 'subject' as subject from graphile_worker._private_jobs
     where payload ->> 'subject' like '%' || $1 || '%'`,
    [number],
  )
}
