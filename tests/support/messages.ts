import { announceMessage, showMessage } from '@/lib/messages'
import type { AnnounceMessage } from '@/lib/messages/schemas'
import type { z } from '@/lib/text/schema'
import { as } from './actors'
import { askOwner } from './database'
import { DISTURBANCE } from './message-inputs'
import { value } from './outcomes'

/** A message that was announced; everybody is told unless it says otherwise. */
export async function aMessage(more: Partial<z.input<typeof AnnounceMessage>> = {}) {
  return value(await announceMessage(as.medcomAdmin(), { ...DISTURBANCE, ...more }))
}

export interface StoredDelivery extends Record<string, unknown> {
  id: string
  step_id: string
  address: string
  state: string
  attempts: number
  rank: number
  may_be_twice: boolean
  answer: string | null
  reasons: { why: string; function: string; laboratory?: string; forId?: string }[]
}

/** The mails of a message, by address and step. */
export function deliveriesOf(messageId: string) {
  return askOwner<StoredDelivery>(
    `select d.* from message_delivery d join message_step s on s.id = d.step_id
     where d.message_id = $1 order by d.address, s.number`,
    [messageId],
  )
}

/** What every step of a message is given, from the version it has now. */
export async function step<More extends object>(id: string, more = {} as More) {
  const { version } = value(await showMessage(as.medcomAdmin(), { id }))
  return { id, version, text: 'Der er nyt.', ...more }
}
