import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Call {
  headers: IncomingHttpHeaders
  body: string
}

/** A system of a vendor on loopback: `received` holds every call; it answers with `answer`, or never where that is 0. */
export async function startReceiver() {
  const state = { received: [] as Call[], answer: 200, location: '' }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      state.received.push({ headers: request.headers, body })
      response.writeHead(state.answer, state.location ? { location: state.location } : {})
      response.end(state.answer < 300 ? 'Tak' : 'Ikke nu')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    state,
    url: `http://localhost:${port}/npn`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
