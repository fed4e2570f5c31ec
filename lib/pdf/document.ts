import type { Inline, TextBlock } from '@/lib/text/markdown'

/** Running text: a string is taken as it is, without Markdown. */
export type Text = string | readonly Inline[]

export interface Heading {
  type: 'heading'
  level: 1 | 2 | 3
  text: string
}

/** A numbered clause: its number hangs in the margin of the text. */
export interface Clause {
  type: 'clause'
  number: string
  heading?: string
  /** What the heading is in the outline: 2 if nothing is said. */
  level?: 2 | 3
  text: readonly TextBlock[]
}

export interface Table {
  type: 'table'
  /** Said to a screen reader, and written above the table. */
  caption?: string
  columns: readonly {
    heading: string
    /** Its share of the width, against the others'. */
    share?: number
    align?: 'left' | 'right'
  }[]
  rows: readonly (readonly Text[])[]
  /** The first column names what its row is about. */
  rowHeadings?: boolean
}

/** Terms and their values, such as a party's name, address and CVR number. */
export interface Facts {
  type: 'facts'
  facts: readonly { term: string; value: Text }[]
}

/** Who signs for whom. What is not known yet becomes a line to write on. */
export interface Signatures {
  type: 'signatures'
  signatures: readonly {
    party: string
    date?: string
    name?: string
    email?: string
    title?: string
    /** Where in the organisation the person belongs. */
    place?: string
  }[]
}

export interface Note {
  type: 'note'
  heading?: string
  text: readonly TextBlock[]
}

/** Starts on a new page. */
export interface Annex {
  type: 'annex'
  /** Such as "Bilag 1". */
  label: string
  heading: string
}

export type Block =
  Heading | TextBlock | Clause | Table | Facts | Signatures | Note | Annex | { type: 'pageBreak' }

/** A document as plain data; `renderDocument` makes the same bytes of the same data. */
export interface Document {
  title: string
  subtitle?: string
  language: 'da-DK'
  author: string
  /** The program that wrote it. */
  producer?: string
  /** Part of the bytes: what a document says of its own age. */
  createdAt: Date
  /** At the foot of every page, such as a number and a version. */
  reference?: string
  /** Written over every page, such as UDKAST; and above the title, for those who do not see it. */
  mark?: string
  blocks: readonly Block[]
}
