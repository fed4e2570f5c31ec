import { createTransport, type Transporter } from 'nodemailer'
import { env } from '@/lib/env'
import type { FilledMail } from './form'
import { composed, type Mail } from './options'
import { isRefusedAddress, RefusedAddressError } from './refused'

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
export async function handOver(mail: Mail | FilledMail, kind: keyof typeof open): Promise<string> {
  const options = 'raw' in mail ? asFilled(mail) : composed(env().MAIL_FROM, mail)
  const { response } = await transport(kind).sendMail(options)
  return response ?? ''
}

function asFilled({ to, returnTo, raw }: FilledMail) {
  return { envelope: { from: returnTo ?? env().MAIL_FROM, to }, raw }
}

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
