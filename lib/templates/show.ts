import { query } from '@/lib/door'
import { incompleteness } from './completeness'
import { contentOf, siblingsOf, versionWithContent } from './internal'
import { ShowById } from './schemas'

/**
 * A version with all it says, the other versions of its template, and what a draft still lacks. Vendors see those that
 * are or were published (AG-1).
 */
export const showTemplate = query({
  name: 'template.show',
  input: ShowById,
  async run({ tx, input: { id } }) {
    const version = await versionWithContent(tx, id)
    const versions = await siblingsOf(tx, version.templateId)
    return {
      ...version,
      versions,
      missing: version.status === 'draft' ? incompleteness(contentOf(version)) : [],
    }
  },
})
