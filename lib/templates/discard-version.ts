import { command } from '@/lib/door'
import { requireVersion } from '@/lib/door/locking'
import { contentOf, draftToChange, factsOf } from './internal'
import { DecideVersion } from './schemas'

/** Throws a draft away; the template too, where that was all there was of it. What it said stays in the log. */
export const discardVersion = command({
  name: 'template.discardVersion',
  input: DecideVersion,
  async run({ tx, input, record }) {
    const { id } = input
    const stored = await draftToChange(tx, id)
    requireVersion(stored, input, [])
    const { templateId, number } = stored
    await tx.templateVersion.delete({ where: { id } })
    const left = await tx.templateVersion.count({ where: { templateId } })
    if (left === 0) await tx.agreementTemplate.delete({ where: { id: templateId } })
    record({ type: 'templateVersion', id, before: factsOf(contentOf(stored)) })
    return { number, templateId: left === 0 ? null : templateId }
  },
})
