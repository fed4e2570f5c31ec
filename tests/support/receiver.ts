import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Call {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/**
 * A system of a vendor on loopback: `received` holds every call; it answers with `answer` and `headers`, but never where the
 * path is one that it `holds`.
 */
export async function startReceiver() {
  const state = { received: [] as Call[], answer: 200, headers: {} as Record<string, string>, holds: '' }
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => (body += part))
    request.on('end', () => {
      state.received.push({ path, headers: request.headers, body })
      if (path === state.holds) return
      response.writeHead(state.answer, state.headers)
      response.end(state.answer < 300 ? 'Tak' : 'Ikke nu')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    state,
    port,
    url: `http://localhost:${port}/npn`,
    /** Ends what is held without an answer. */
    hangUp: () => server.closeAllConnections(),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
