import type { Context } from '@/lib/door'
import { createWebhook } from '@/lib/webhooks'
import { askOwner } from './database'
import { as } from './actors'
import { value } from './outcomes'

/** An endpoint of whoever asks; MedCom's unless it is said. */
export async function aWebhook(url = 'https://system.example/npn', by: Context = as.medcomAdmin()) {
  return value(await createWebhook(by, { name: 'Overvågning', url }))
}

/** What is to be sent to an endpoint or was, the oldest first, with the answers. */
export function webhookDeliveries(endpointId: string) {
  return askOwner<{ id: string; state: string; attempts: number; due_at: Date; answers: string[] | null }>(
    `select d.id, d.state, d.attempts, d.due_at, array_agg(a.answer order by a.number) filter (where a.number > 0) as answers
     from webhook_delivery d left join webhook_attempt a on a.delivery_id = d.id
     where d.endpoint_id = $1 group by d.id order by d.created_at, d.id`,
    [endpointId],
  )
}

/** What is to be told by mail of endpoints that the portal has switched off. */
export async function switchedOffMails(): Promise<{ email: string; id: string }[]> {
  const found = await askOwner<{ payload: { email: string; id: string } }>(
    `select payload from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
     where task.identifier = 'webhooks.mailSwitchedOff' order by job.id`,
  )
  return found.map(({ payload }) => payload)
}
