import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server in a process of its own that takes everything, each mail after as many milliseconds as its parent says. */
let latency = 0
process.on('message', (milliseconds) => (latency = Number(milliseconds)))
const server = new SMTPServer({
  authOptional: true,
  disableReverseLookup: true,
  disabledCommands: ['STARTTLS'],
  maxClients: 100,
  onData(stream, _session, done) {
    stream.resume()
    stream.on('end', () => (latency > 0 ? setTimeout(done, latency) : done()))
  },
})
server.on('error', () => undefined)
server.listen(0, '127.0.0.1', () => process.send?.((server.server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
