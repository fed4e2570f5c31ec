import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/**
 * A real mail server on loopback. `received` holds what it took, parsed; `refuse` makes it turn everything away for a
 * while, as a server in trouble does; of the addresses in `unknown` it says that there is no such mailbox.
 */
export async function startMailServer(port = 0) {
  const state: { received: Email[]; refuse: boolean; unknown: string[] } = {
    received: [],
    refuse: false,
    unknown: [],
  }
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) => done(state.refuse ? new Error('Try again later') : null),
    onRcptTo({ address }, _session, done) {
      const unknown = Object.assign(new Error(`5.1.1 <${address}>: user unknown`), { responseCode: 550 })
      done(state.unknown.includes(address) ? unknown : null)
    },
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(parts)).then(
          (mail) => {
            state.received.push(mail)
            done()
          },
          (error: Error) => done(error),
        )
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address() as AddressInfo
  return {
    state,
    url: `smtp://127.0.0.1:${address.port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
