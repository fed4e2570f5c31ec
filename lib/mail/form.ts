import { createTransport } from 'nodemailer'
import { env } from '@/lib/env'
import { writeLetter } from './letter'
import { composed, type Mail } from './options'
import { threadIndex } from './thread-index'

/** A mail as it goes over the wire; made by a form. */
export interface FilledMail {
  to: string
  returnTo: string | undefined
  raw: string
}

/** A mail that many get: composed once, and for each only what is their own is filled in. */
export interface MailForm<Blank extends string> {
  /**
   * The mail to one; undefined where the address is of a kind that the form cannot hold, so that it is composed by itself.
   * @throws Error where a value is not as long as what stands for it, or could mean something in a mail
   */
  fill(to: string, returnTo: string | undefined, own: Record<Blank, string>): FilledMail | undefined
}

const PLAIN_ADDRESS = /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9.-]+$/
const LONGEST_ADDRESS = 254
const HARMLESS = /^[\w-]+$/
/** Where a long line is broken in quoted-printable; a blank may be cut by it. */
const SOFT_BREAK = '=\r\n'
/** The blank of the head that follows from the references. */
const THREAD_INDEX = 'the thread index'

/**
 * Composes the form: a mail in which `blanks` stand where each has its own, letters, digits, - and _ that are found nowhere
 * else and are as long as what replaces them. Undefined where not every blank is found again in what was composed, since it was
 * written in some other way: then each mail is composed by itself.
 */
export async function composeForm<Blank extends string>(
  mail: Mail,
  blanks: Record<Blank, string>,
  from = env().MAIL_FROM,
): Promise<MailForm<Blank> | undefined> {
  const source = await compose(from, mail)
  const [before = '', after = '', ...more] = source.split(`\r\nTo: ${mail.to}\r\n`)
  const index = indexOf(mail, {})
  const known: Record<string, string> = { ...blanks, ...(index && { [THREAD_INDEX]: index }) }
  const head = cut(`${before}\r\nTo: `, known)
  const rest = cut(`\r\n${after}`, known)
  const isWhole = more.length === 0 && !before.includes(mail.to) && !after.includes(mail.to)
  if (!isWhole || !Object.entries(known).every((blank) => isFound(mail, blank, [...head, ...rest])))
    return undefined
  return {
    fill(to, returnTo, own) {
      if (!PLAIN_ADDRESS.test(to) || to.length > LONGEST_ADDRESS) return undefined
      const pairs = Object.entries<string>(blanks).map(
        ([name, blank]) => [blank, own[name as Blank]] as const,
      )
      for (const [blank, value] of pairs)
        if (value.length !== blank.length || !HARMLESS.test(value))
          throw new Error('What is filled in does not fit the form')
      const values: Record<string, string> = {
        ...own,
        [THREAD_INDEX]: indexOf(mail, Object.fromEntries(pairs)),
      }
      const write = (part: string | Piece) =>
        typeof part === 'string' ? part : values[part.name]!.slice(part.from, part.to)
      return { to, returnTo, raw: `${head.map(write).join('')}${to}${rest.map(write).join('')}` }
    },
  }
}

async function compose(from: string, mail: Mail): Promise<string> {
  const writer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const { message } = await writer.sendMail({ ...composed(from, mail), textEncoding: 'quoted-printable' })
  return message.toString('latin1')
}

/** The thread index of the mail with what replaces the blanks of its references; '' where it has none. */
function indexOf({ topic, reference, follows = [] }: Mail, own: Record<string, string>): string {
  if (!topic || !reference) return ''
  const fill = (words: string) =>
    Object.entries(own).reduce((filled, [blank, value]) => filled.replaceAll(blank, value), words)
  return threadIndex(fill(reference), follows.map(fill))
}

/** A piece of a blank: the whole of it, or what stood before or after a line was broken. */
interface Piece {
  name: string
  from: number
  to: number
}

function cut(source: string, blanks: Record<string, string>): (string | Piece)[] {
  const parts: (string | Piece)[] = []
  const letters = (blank: string) => [...blank].map((letter) => letter.replace(/[+/]/, '\\$&'))
  const pattern = Object.values(blanks).map((blank) => `(${letters(blank).join(`(?:${SOFT_BREAK})?`)})`)
  let at = 0
  for (const match of source.matchAll(new RegExp(pattern.join('|'), 'g'))) {
    const name = Object.keys(blanks)[match.slice(1).findIndex((group) => group !== undefined)]!
    parts.push(source.slice(at, match.index))
    let from = 0
    for (const piece of match[0].split(SOFT_BREAK)) {
      if (from > 0) parts.push(SOFT_BREAK)
      parts.push({ name, from, to: from + piece.length })
      from += piece.length
    }
    at = match.index + match[0].length
  }
  parts.push(source.slice(at))
  return parts
}

/** Whether a blank was found as often as it was written: in the two forms of the letter, and in the head of the mail. */
function isFound(mail: Mail, [name, blank]: [string, string], parts: readonly (string | Piece)[]): boolean {
  const { text, html } = writeLetter(mail, mail.subject)
  const { subject, topic, reference, follows = [] } = mail
  const written = [text, html, subject, topic, reference, follows.at(-1), ...follows].reduce(
    (sum, words = '') => sum + words.split(blank).length - 1,
    name === THREAD_INDEX ? 1 : 0,
  )
  const found = parts.filter((part) => typeof part !== 'string' && part.name === name && part.from === 0)
  return written > 0 && found.length === written
}
