import type { JobOptions } from '@/lib/door/verb'

/** Lets MedCom know that the vendor has answered, by a job: a vendor does not see who there is to tell at MedCom. */
export function tellOfAnswer(
  enqueue: (task: string, payload: object, options?: JobOptions) => void,
  id: string,
): void {
  enqueue('alarms.answered', { id }, { key: `alarm-answered:${id}` })
}
