import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { formatDateTime } from '@/lib/format'
import type { Tx } from '@/lib/db/client'
import { escalateMinutesAt } from './deadlines'
import type { Reminder } from './reminders'
import { remindersDue } from './rules'
import { ById } from './schemas'
import { messageName } from './words'

/**
 * An update that was promised has not come: reminds whoever told last, and when that does not help the other
 * administrators too (SM-2). Each promise is reminded of once.
 */
export const remindOfUpdate = command({
  name: 'message.remind',
  input: ById,
  async run({ tx, input: { id }, now, record, enqueue }) {
    await tx.$queryRaw`select id from service_message where id = ${id}::uuid for update`
    const message = await tx.serviceMessage.findUnique({
      where: { id },
      include: { steps: { orderBy: { number: 'desc' }, take: 1, select: { by: true } } },
    })
    if (!message) throw new NotFoundError()
    const due = remindersDue(message, now, await escalateMinutesAt(tx, now))
    if (!due.author && !due.others) throw new StateError('Der er ikke noget at minde om endnu.')
    const { number, title, nextUpdateAt } = message
    const people = await administrators(tx)
    const author = people.filter((one) => one.id === message.steps[0]?.by)
    // Whoever told may have left since: then it concerns all of them at once.
    const reminded = author.length > 0 ? author : people
    const others = people.filter((one) => !reminded.includes(one))
    const told = [...(due.author ? reminded : []), ...(due.others ? others : [])]
    for (const { name, email } of told)
      enqueue('messages.remind', {
        to: email,
        name,
        path: `/servicemeddelelser/${id}/opdater`,
        what: `${messageName(number)}: ${title}`,
        promisedAt: formatDateTime(nextUpdateAt!),
        escalated: !reminded.some((one) => one.email === email),
      } satisfies Reminder)
    const after = {
      ...(due.author && { remindedOf: nextUpdateAt }),
      ...(due.others && { escalatedOf: nextUpdateAt }),
    }
    await tx.serviceMessage.update({ where: { id }, data: after })
    record({ type: 'message', id, after })
    return { told: told.length }
  },
})

function administrators(tx: Tx) {
  return tx.user.findMany({
    where: { role: 'medcomAdmin', deactivatedAt: null, erasedAt: null },
    select: { id: true, name: true, email: true },
    orderBy: { createdAt: 'asc' },
  })
}
