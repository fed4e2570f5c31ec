import { formatDateTime } from '@/lib/format'
import { parseMarkdown } from '@/lib/text/markdown'
import type { Block, Document } from '@/lib/pdf'
import { CHANNEL_WORDS, KIND_WORDS, type Channel } from './words'
import type { ShownContact } from './diff'

export interface ListToCompose {
  vendor: { name: string }
  number: number
  at: Date | null
  until: Date | null
  askedAt: Date
  contacts: readonly ShownContact[]
}

/** Bilag 3 in one version as a document of its own: the vendor's contacts, then those of each laboratory (CP-2). */
export function composeList(list: ListToCompose): Document {
  const { vendor, number, contacts } = list
  const places = [...new Set(contacts.map(({ laboratoryName }) => laboratoryName))]
  const title = `Bilag 3: Kontaktpersoner hos ${vendor.name}`
  return {
    title,
    subtitle: validText(list),
    language: 'da-DK',
    author: 'MedCom',
    createdAt: list.askedAt,
    reference: `Bilag 3, version ${number}`,
    blocks:
      contacts.length === 0
        ? parseMarkdown('Ingen kontaktpersoner var registreret.')
        : places.flatMap((place) =>
            tableOf(
              place ?? vendor.name,
              contacts.filter(({ laboratoryName }) => laboratoryName === place),
            ),
          ),
  }
}

/** "Version 4, gældende siden 3. november 2026 kl. 10.12." */
export function validText({ number, at, until }: Pick<ListToCompose, 'number' | 'at' | 'until'>): string {
  if (!at) return 'Der var ingen version af bilag 3.'
  const period = until
    ? `fra ${formatDateTime(at)} til ${formatDateTime(until)}`
    : `siden ${formatDateTime(at)}`
  return `Version ${number}, gældende ${period}.`
}

function tableOf(place: string, contacts: readonly ShownContact[]): Block[] {
  return [
    { type: 'heading', level: 2, text: place },
    {
      type: 'table',
      caption: `Kontakter hos ${place}`,
      columns: [
        { heading: 'Funktioner', share: 25 },
        { heading: 'Kontakt', share: 30 },
        { heading: 'Mail og telefon', share: 25 },
        { heading: 'Træffes', share: 20 },
      ],
      rowHeadings: true,
      rows: contacts.map(({ functions, kind, name, title, deputyName, email, phone, hours, channels }) => [
        functions.join(', ') || 'Kun stedfortræder',
        [name, title, KIND_WORDS[kind], deputyName && `stedfortræder: ${deputyName}`]
          .filter(Boolean)
          .join(', '),
        [email, phone].filter(Boolean).join(', '),
        [hours, channels.map((one) => CHANNEL_WORDS[one as Channel]).join(', ')].filter(Boolean).join('; ') ||
          '–',
      ]),
    },
  ]
}
