import { letterPage } from './letter-page'

interface Section {
  heading: string
  text: string
  action?: { label: string; href: string } | undefined
}

/** A mail as its writer says it; text and HTML are made from it, so that both say the same. */
export interface Letter {
  /** What it is about, where the subject alone may be cut off. */
  heading?: string
  /** "Kære Ida Inviteret"; nothing where the name is not known. */
  greeting?: string
  paragraphs: readonly string[]
  /** What one looks up in it: "Hvor", "Opslag (produktion)". */
  facts?: readonly { term: string; value: string }[]
  /** Several things told in one mail, each with its own link. */
  sections?: readonly Section[]
  /** The one thing to do: the words of the button, and where it leads. */
  action?: { label: string; href: string }
  /** What to know besides, in smaller letters: how long the link lasts, what to do when it was not you. */
  notes?: readonly string[]
}

export const SENDER = 'MedCom · NPN-portalen · NPN@medcom.dk'

/**
 * The two forms of a letter. No pictures, nothing from the network, nothing that tells who opened it.
 * @param subject the title of the HTML
 */
export function writeLetter(
  letter: Letter,
  subject = 'NPN-portalen',
): {
  text: string
  html: string
} {
  return { text: plain(letter), html: letterPage(letter, subject) }
}

/** A paragraph is a line, however long: mail programs wrap it, and no address is cut in two. */
function plain({ heading, greeting, paragraphs, facts, sections = [], action, notes = [] }: Letter): string {
  const text = [
    heading?.toUpperCase(),
    greeting,
    ...paragraphs,
    facts?.map(({ term, value }) => `${term}: ${value}`).join('\n'),
    ...sections.map(plainSection),
    action && `${action.label}:\n${action.href}`,
    ...notes,
    `Venlig hilsen\n${SENDER}`,
  ]
  return `${text.filter(Boolean).join('\n\n')}\n`
}

function plainSection({ heading, text, action }: Section) {
  return [heading.toUpperCase(), text, action && `${action.label}: ${action.href}`].filter(Boolean).join('\n')
}
