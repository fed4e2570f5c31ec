import { formatDateTime } from '@/lib/format'
import type { Block } from '@/lib/pdf'
import { parseMarkdown } from '@/lib/text/markdown'
import type { Basis } from './content'
import { partyNow, type Successor } from './successors'

/** Bilag 3: whom the portal knows to reach at the vendor, and when that was so. */
export function contactBlocks(
  { vendor, contacts, contactsVersion, contactsAt }: Basis,
  successors: readonly Successor[] = [],
): Block[] {
  const text = `${listText(contactsVersion)} som det var registreret i NPN-portalen for ${partyNow(vendor.name, 'vendor', successors)} den ${formatDateTime(contactsAt)}. Ændringer i bilaget kræver ikke ny underskrift.`
  const intro: Block = { type: 'paragraph', children: [{ type: 'text', text }] }
  if (contacts.length === 0) return [intro, ...parseMarkdown('Ingen kontaktpersoner var registreret.')]
  return [
    intro,
    {
      type: 'table',
      caption: 'Kontaktpersoner',
      columns: [
        { heading: 'Funktion', share: 30 },
        { heading: 'Navn', share: 30 },
        { heading: 'Kontakt', share: 40 },
      ],
      rowHeadings: true,
      rows: contacts.map(({ role, name, reach }) => [role, name, reach]),
    },
  ]
}

function listText(version: number | null | undefined): string {
  return version ? `Bilaget er version ${version} af bilag 3,` : 'Bilaget er dannet,'
}
