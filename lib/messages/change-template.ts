import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { ChangeTemplate } from './schemas'

/** Another text to begin with; what has been told stays as it was told (SM-1). */
export const changeMessageTemplate = command({
  name: 'messageTemplate.change',
  input: ChangeTemplate,
  async run({ tx, input, record }) {
    const { position, version: _version, title, text } = input
    await tx.$queryRaw`select position from message_template where position = ${position} for update`
    const before = await tx.messageTemplate.findUnique({ where: { position } })
    if (!before) throw new NotFoundError()
    requireVersion(before, input, ['title', 'text'])
    const after = { title: before.title === null ? null : title, text }
    await tx.messageTemplate.update({ where: { position }, data: { ...after, version: { increment: 1 } } })
    record({ type: 'messageTemplate', id: String(position), before, after: { ...before, ...after } })
    return { position }
  },
})
