import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/env'
import { writeLetter, type Letter } from './letter'
import { threadIndex } from './thread-index'
import { isRefusedAddress, RefusedAddressError } from './refused'

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

interface Opened {
  address: string
  transport: Transporter
}

/** The connections: of mail that is tried again by itself, and of mail whose every try is written down. */
const open: Partial<Record<'retried' | 'counted', Opened>> = {}

/**
 * Hands a mail to the mail server. Called only by jobs: when the server does not answer or refuses, the job fails and
 * the queue tries again, later and later, so a dead mail server loses nothing.
 * @throws RefusedAddressError where the server says that there is no such mailbox.
 */
export async function sendMail(mail: Mail): Promise<void> {
  await handOver(mail, 'retried').catch((fault: object) => {
    if (!isRefusedAddress(fault)) throw fault
    throw new RefusedAddressError(mail.to, 'response' in fault ? String(fault.response) : '')
  })
}

/** The same, answering with what the server said, and throwing what it or the network did; for `deliverMail`. */
export async function handOver(
  { to, subject, returnTo, reference, follows = [], topic, ...letter }: Mail,
  kind: keyof typeof open,
): Promise<string> {
  const info = await transport(kind).sendMail({
    from: env().MAIL_FROM,
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
      'X-Auto-Response-Suppress': 'All',
      ...(topic && { 'Thread-Topic': topic }),
      ...(topic && reference && { 'Thread-Index': threadIndex(reference, follows) }),
    },
  })
  return info.response ?? ''
}

/** Of the domain that sends: other mail servers look whether there is such a one. */
const messageId = (reference: string) => `<${reference}@${/@([^\s<>@]+)>?$/.exec(env().MAIL_FROM)![1]}>`

/** Closes the connections to the mail server, so that a program can end. */
export function closeMail(): void {
  for (const kind of ['retried', 'counted'] as const) close(kind)
}

function close(kind: keyof typeof open): void {
  open[kind]?.transport.close()
  delete open[kind]
}

function transport(kind: keyof typeof open): Transporter {
  const address = env().SMTP_URL
  if (!address) throw new Error('SMTP_URL is missing: no mail can be sent')
  const opened = open[kind]
  if (opened?.address === address) return opened.transport
  close(kind)
  const timeouts = {
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: env().MAIL_TIMEOUT * 1000,
  }
  const options = {
    pool: true as const,
    maxConnections: env().MAIL_CONNECTIONS,
    maxMessages: Infinity,
    // A mail whose connection was lost may have been taken: whether it is sent again is for the queue to say.
    ...(kind === 'counted' && { maxRequeues: 0 }),
    url: address,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  const transport = createTransport(options)
  open[kind] = { address, transport }
  return transport
}
