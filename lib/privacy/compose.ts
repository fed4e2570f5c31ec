import { formatDateTime } from '@/lib/format'
import type { Block, Document } from '@/lib/pdf'
import type { TextBlock } from '@/lib/text/markdown'
import type { ExtractSection } from './section'

/** What an extract says of itself, in both forms. */
export const EXTRACT_NOTES = [
  'Udtrækket viser alt, hvad portalen gemmer om de personer, som mailadressen eller navnet peger på. Peger et navn på flere, står de alle.',
  'Trækningsloggen og opslag indeholder ingen oplysninger om personer.',
  'Underskrevne aftaler gemmes, som de blev underskrevet, med underskriverens navn.',
]

/** The extract as a document: what is held, kind by kind; what there is none of is named too. */
export function composeExtract(search: string, at: Date, sections: readonly ExtractSection[]): Document {
  return {
    title: 'Oplysninger om en person i NPN-portalen',
    subtitle: `Søgt på ${search}, ${formatDateTime(at)}`,
    language: 'da-DK',
    author: 'MedCom',
    createdAt: at,
    reference: 'Fortroligt',
    blocks: [
      ...EXTRACT_NOTES.map((note): Block => ({ type: 'note', text: [paragraph(note)] })),
      ...sections.flatMap(({ heading, rows }): Block[] => [
        { type: 'heading', level: 2, text: `${heading} (${rows.length})` },
        ...(rows.length === 0 ? [paragraph('Ingen.')] : rows.map(factsOf)),
      ]),
    ],
  }
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/

function factsOf(row: Record<string, string | null>): Block {
  const facts = Object.entries(row).flatMap(([term, value]) =>
    value ? [{ term, value: ISO.test(value) ? formatDateTime(new Date(value)) : value }] : [],
  )
  return { type: 'facts', facts }
}

const paragraph = (text: string): TextBlock => ({ type: 'paragraph', children: [{ type: 'text', text }] })
