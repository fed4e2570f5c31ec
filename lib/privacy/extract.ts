import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { renderDocument } from '@/lib/pdf'
import { composeExtract, EXTRACT_NOTES } from './compose'
import { findPeople } from './found'
import { gather } from './gather'
import { Extract } from './schemas'

/**
 * Everything that is held on a person, as PDF or JSON (CP-4). The log says of whom, never what was typed.
 */
export const extractPerson = command({
  name: 'privacy.extract',
  input: Extract,
  timeout: 30_000,
  async run({ tx, input: { search, format }, now, record }) {
    const found = await findPeople(tx, search)
    const sections = await gather(tx, found)
    if (sections.every(({ rows }) => rows.length === 0))
      throw new NotFoundError('Portalen har ingen oplysninger om den mailadresse eller det navn.')
    const after = { extractedAt: now }
    for (const { id, vendorId, laboratoryId } of found.users)
      record({ type: 'user', id, vendorId, laboratoryId, after })
    for (const { id, vendorId, laboratoryId } of found.contacts)
      record({ type: 'contact', id, vendorId, laboratoryId, after })
    if (found.users.length + found.contacts.length === 0)
      record({ type: 'privacySetting', id: 'udtraek', after })
    const fileName = `udtraek-${isoDate(now)}.${format}`
    if (format === 'json') {
      const text = JSON.stringify({ search, at: now, notes: EXTRACT_NOTES, sections }, null, 2)
      return { fileName, mediaType: 'application/json', content: new TextEncoder().encode(text) }
    }
    const content = await renderDocument(composeExtract(search, now, sections))
    return { fileName, mediaType: 'application/pdf', content }
  },
})
