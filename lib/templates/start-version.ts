import { command } from '@/lib/door'
import { NotFoundError, StateError } from '@/lib/door/errors'
import { contentOf, versionWithContent, writeParts } from './internal'
import { StartVersion } from './schemas'

/** Begins the next version of a template as a copy of the published one. One draft at a time. Answers with its id. */
export const startVersion = command({
  name: 'template.startVersion',
  input: StartVersion,
  async run({ tx, input: { id: templateId }, now, record }) {
    const versions = await tx.templateVersion.findMany({ where: { templateId }, orderBy: { number: 'desc' } })
    const [newest] = versions
    const published = versions.find(({ status }) => status === 'published')
    if (!newest) throw new NotFoundError()
    if (newest.status === 'draft')
      throw new StateError(`Version ${newest.number} er allerede en kladde. Ret den, eller kassér den først.`)
    if (!published) throw new StateError('Skabelonen har ingen gældende version at begynde fra.')
    const { parts, ...head } = contentOf(await versionWithContent(tx, published.id))
    const number = newest.number + 1
    // Two at once give it the same number: the database takes one of them.
    const { id } = await tx.templateVersion.create({
      data: { ...head, changeNote: '', templateId, number, createdAt: now },
    })
    await writeParts(tx, id, parts)
    record({ type: 'templateVersion', id, after: { versionNumber: number, copiedFrom: published.number } })
    return { id, number }
  },
})
