import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { actorId } from '@/lib/door/actor'
import { requireVersion } from '@/lib/door/locking'
import { incompleteness } from './completeness'
import { contentOf, draftToChange } from './internal'
import { DecideVersion } from './schemas'

/**
 * Publishes a draft: it never changes again, and new agreements are made from it. The version published before is
 * replaced; agreements made from that one go on as they are. @throws StateError while something is missing
 */
export const publishVersion = command({
  name: 'template.publish',
  input: DecideVersion,
  async run({ actor, tx, input, now, record }) {
    const { id } = input
    const stored = await draftToChange(tx, id)
    requireVersion(stored, input, [])
    const [missing] = incompleteness(contentOf(stored))
    if (missing) throw new StateError(`Versionen kan ikke udgives endnu. ${missing}`)
    const { templateId, number } = stored
    await tx.templateVersion.updateMany({
      where: { templateId, status: 'published' },
      data: { status: 'replaced', replacedAt: now, version: { increment: 1 } },
    })
    await tx.templateVersion.update({
      where: { id },
      data: {
        status: 'published',
        publishedAt: now,
        publishedBy: actorId(actor),
        version: { increment: 1 },
      },
    })
    record({ type: 'templateVersion', id, before: { status: 'draft' }, after: { status: 'published' } })
    return { id, number }
  },
})
