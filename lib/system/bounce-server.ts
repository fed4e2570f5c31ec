import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { returnedAlarmMail } from '@/lib/alarms/returned'
import { returnedMail, takesReturns } from '@/lib/messages/returned'
import { readReturned } from './delivery-status'

/** Larger ones are refused: a report holds at most the mail it is about. */
const LARGEST = 1024 * 1024
const CLIENTS = 20

/**
 * Takes the mails that come back, at the addresses they were sent from, one of its own each (SM-3). It takes no other mail, and
 * passes none on. What is no report of a lost mail is taken and forgotten.
 * @param port 0: a free one
 */
export async function openBounceServer(
  port: number,
  host = '0.0.0.0',
): Promise<{ port: number; close(): Promise<void> }> {
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: LARGEST,
    maxClients: CLIENTS,
    socketTimeout: 60_000,
    onRcptTo({ address }, { envelope }, done) {
      if (!takesReturns(address)) return done(answer(550, '5.1.1 There is no such mailbox'))
      if (envelope.rcptTo.length > 0) return done(answer(452, '4.5.3 One at a time'))
      done()
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        if (!stream.sizeExceeded) chunks.push(chunk)
      })
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(answer(552, '5.3.4 The mail is too large'))
        readReturned(Buffer.concat(chunks))
          .then((lost) => lost && takeBack(envelope.rcptTo[0]!.address, lost))
          .then(
            () => done(),
            () => done(answer(451, '4.3.0 Try again later')),
          )
      })
    },
  })
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, host, resolve)
  })
  server.on('error', () => undefined)
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A return address says which mail it was, and not of what kind: it is known to one of them, or to none. */
async function takeBack(address: string, lost: Parameters<typeof returnedMail>[1]): Promise<void> {
  await returnedMail(address, lost)
  await returnedAlarmMail(address, lost)
}

function answer(responseCode: number, message: string) {
  return Object.assign(new Error(message), { responseCode })
}
