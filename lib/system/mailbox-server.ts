import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { type Message, storeMessage } from './mailbox'

/** Larger mails are refused, as a real server would. */
const LARGEST = 25 * 1024 * 1024

/** A real SMTP server for the demo and the tests: on loopback only, and everything stays in a folder. */
export interface Mailbox {
  url: string
  close(): Promise<void>
}

/**
 * Opens the mailbox on a free port.
 * @param folder where each mail is kept; read it with listMessages and readMessage
 */
export async function openMailbox(folder: string): Promise<Mailbox> {
  const server = new SMTPServer({
    authOptional: true,
    // It is always this machine, and where no name server answers, asking takes half a minute.
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    size: LARGEST,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded)
          return done(Object.assign(new Error('The mail is too large'), { responseCode: 552 }))
        const recipients = session.envelope.rcptTo.map((recipient) => recipient.address)
        receive(folder, Buffer.concat(chunks), recipients).then(() => done(), done)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function receive(folder: string, source: Buffer, recipients: string[]): Promise<void> {
  const mail = await PostalMime.parse(source)
  const receivedAt = Date.now()
  const message: Message = {
    id: `${String(receivedAt).padStart(15, '0')}-${randomBytes(4).toString('hex')}`,
    receivedAt,
    from: mail.from?.address ?? '',
    to: recipients,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html,
    attachments: mail.attachments.map((attachment) => ({
      name: attachment.filename ?? '',
      type: attachment.mimeType,
      bytes:
        typeof attachment.content === 'string' ? attachment.content.length : attachment.content.byteLength,
    })),
  }
  await storeMessage(folder, message, source)
}
