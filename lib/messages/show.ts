import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { ById } from './schemas'

/** A message with everything that was told of it, the newest first (SM-2). */
export const showMessage = query({
  name: 'message.show',
  input: ById,
  async run({ tx, input: { id } }) {
    const message = await tx.serviceMessage.findUnique({
      where: { id },
      include: {
        components: { select: { component: true, environment: true } },
        steps: { orderBy: { number: 'desc' } },
      },
    })
    if (!message) throw new NotFoundError()
    return message
  },
})
