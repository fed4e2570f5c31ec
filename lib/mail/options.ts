import type { SendMailOptions } from 'nodemailer'
import { writeLetter, type Letter } from './letter'
import { threadIndex } from './thread-index'

/** Sent to one address: nobody sees who else got it. */
export interface Mail extends Letter {
  to: string
  subject: string
  /** Where it comes back to when it cannot be delivered; the sender where nothing is said. */
  returnTo?: string | undefined
  /** The same for the same mail, so that one sent twice, since a process died in between, is known for the same. */
  reference?: string
  /** The references of what it follows in the same thread, the first first. */
  follows?: readonly string[]
  /** What the thread is called, the same in all of it, whatever the subjects say. */
  topic?: string
}

/** A mail as nodemailer is told of it. */
export function composed(
  from: string,
  { to, subject, returnTo, reference, follows = [], topic, ...letter }: Mail,
): SendMailOptions {
  // Of the domain that sends: other mail servers look whether there is such a one.
  const messageId = (one: string) => `<${one}@${/@([^\s<>@]+)>?$/.exec(from)![1]}>`
  return {
    from,
    // An object, never a string: a comma in a name cannot add a recipient.
    to: { name: '', address: to },
    subject,
    ...(returnTo && { envelope: { from: returnTo, to } }),
    ...(reference && { messageId: messageId(reference) }),
    ...(follows.length > 0 && {
      inReplyTo: messageId(follows.at(-1)!),
      references: follows.map(messageId),
    }),
    ...writeLetter(letter, subject),
    // Machines that answer mail leave this one alone.
    headers: {
      'Auto-Submitted': 'auto-generated',
      // Not NDR, and so not All: whether a mail came to nothing is what we want to hear.
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
      ...(topic && { 'Thread-Topic': topic }),
      ...(topic && reference && { 'Thread-Index': threadIndex(reference, follows) }),
    },
  }
}
