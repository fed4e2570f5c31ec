import { query } from '@/lib/door'
import { z } from '@/lib/text/schema'

/** The head of the audit chain as `position:hash`, to be kept outside the database (RP-4). */
export const showAnchor = query({
  name: 'audit.anchor',
  input: z.object({}),
  async run({ tx }) {
    const head = await tx.auditHead.findUniqueOrThrow({ where: { id: 1 } })
    return `${head.position}:${Buffer.from(head.hash).toString('hex')}`
  },
})
