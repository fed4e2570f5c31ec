import { announceMessage } from '@/lib/messages'
import type { AnnounceMessage } from '@/lib/messages/schemas'
import type { z } from '@/lib/text/schema'
import { as } from './actors'
import { askOwner } from './database'
import { value } from './outcomes'

/** A disturbance as it is typed by whoever is on duty. */
export const DISTURBANCE = {
  kind: 'disturbance',
  priority: 'p1',
  title: 'Opslag svarer ikke',
  text: 'Opslag svarer ikke. Vi leder efter fejlen.',
  components: ['production:lookUp'],
  startsOn: '2026-03-04',
  startsTime: '02:00',
  affects: 'all',
} as const satisfies z.input<typeof AnnounceMessage>

/** A window a good month ahead of the Clock of the tests. */
export const WINDOW = {
  ...DISTURBANCE,
  kind: 'maintenance',
  priority: 'p3',
  title: 'Ny databaseserver',
  text: 'Webservicen er lukket, mens databasen flyttes.',
  components: ['production:webService', 'test:webService'],
  startsOn: '2026-04-15',
  startsTime: '22:00',
  endsOn: '2026-04-16',
  endsTime: '02:00',
} as const satisfies z.input<typeof AnnounceMessage>

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
  reasons: { why: string; function: string; laboratory?: string; for?: string }[]
}

/** The mails of a message, by address and step. */
export function deliveriesOf(messageId: string) {
  return askOwner<StoredDelivery>(
    `select d.* from message_delivery d join message_step s on s.id = d.step_id
     where d.message_id = $1 order by d.address, s.number`,
    [messageId],
  )
}
