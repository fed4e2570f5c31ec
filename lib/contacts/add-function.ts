import { randomUUID } from 'node:crypto'
import { command } from '@/lib/door'
import { AddContactFunction } from './schemas'

/** Something more that contacts may be there for; last in the list (CP-1). */
export const addContactFunction = command({
  name: 'contactFunction.add',
  input: AddContactFunction,
  async run({ tx, input, record }) {
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('contact_function'))::text`
    const last = await tx.contactFunction.aggregate({ _max: { position: true } })
    const key = `f${randomUUID().replaceAll('-', '')}`
    const position = (last._max.position ?? 0) + 1
    await tx.contactFunction.create({ data: { key, position, ...input } })
    record({ type: 'contactFunction', id: key, after: { ...input, position } })
    return { key }
  },
})
