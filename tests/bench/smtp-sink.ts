import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail server in a process of its own that takes everything, each mail after so many milliseconds; says its port to its parent. */
const latency = Number(process.argv[2] ?? 0)
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
