import { query } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { compareContent } from './compare'
import { contentOf, siblingsOf, versionWithContent } from './internal'
import { CompareVersions } from './schemas'

/** Two versions of one template, and what changed from the first to the second (AG-6). */
export const compareVersions = query({
  name: 'template.compare',
  input: CompareVersions,
  async run({ tx, input }) {
    const from = await versionWithContent(tx, input.from)
    const to = await versionWithContent(tx, input.to)
    if (from.templateId !== to.templateId) throw new NotFoundError()
    return {
      from,
      to,
      versions: await siblingsOf(tx, to.templateId),
      comparison: compareContent(contentOf(from), contentOf(to)),
    }
  },
})
