import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { post } from './post'
import { addressesOf } from './resolve'

vi.mock('./resolve', () => ({ addressesOf: vi.fn() }))
const stands = (...addresses: string[]) =>
  vi
    .mocked(addressesOf)
    .mockResolvedValueOnce(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))

const CALL = { headers: {}, body: '{}', demoPort: null }
let server: Server | undefined

/** A system on loopback that answers as it is told to; answers with how it is called in a demo. */
async function answering(listener: RequestListener) {
  server = createServer(listener)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  stands('127.0.0.1')
  return { url: `http://localhost:${port}/npn`, call: { ...CALL, demoPort: port } }
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
  vi.mocked(addressesOf).mockReset()
})

describe('a name that stands for a closed network', () => {
  it.each([
    [['93.184.215.14', '10.0.0.1']],
    [['127.0.0.1']],
    [['169.254.169.254']],
    [['::1']],
    [['::ffff:10.0.0.1']],
    [['fd00::1']],
    [[]],
  ])('%j is not called', async (addresses) => {
    stands(...addresses)
    expect(await post('https://inside.dk/npn', CALL)).toEqual({
      status: null,
      answer: 'Adressen peger ind i et lukket net og bliver ikke kaldt.',
      retryAfter: null,
    })
  })

  it('nor is such an address itself, which is not even looked up', async () => {
    for (const url of ['https://10.0.0.1/', 'https://[::1]/', 'https://localhost/', 'http://system.dk/'])
      expect(await post(url, CALL)).toMatchObject({ status: null })
    expect(addressesOf).not.toHaveBeenCalled()
  })

  it('is looked up once: what was looked at is what is called, whatever the name stands for next', async () => {
    const { url, call } = await answering((_request, response) => response.end('Tak'))
    stands('10.0.0.1')
    expect(await post(url, call)).toMatchObject({ status: 200, answer: 'Tak' })
    expect(addressesOf).toHaveBeenCalledTimes(1)
  })
})

describe('an answer', () => {
  it('that leads elsewhere is not followed', async () => {
    const paths: (string | undefined)[] = []
    const { url, call } = await answering((request, response) => {
      paths.push(request.url)
      response.writeHead(307, { location: 'http://127.0.0.1:1/inside' }).end()
    })
    expect(await post(url, call)).toMatchObject({ status: 307, answer: 'Omdirigering følges ikke.' })
    expect(paths).toEqual(['/npn'])
  })

  it('that never ends is read no further than its beginning', async () => {
    const { url, call } = await answering((_request, response) => {
      const more = () => {
        while (response.write('x'.repeat(10_000)));
      }
      response.on('drain', more)
      more()
    })
    const { status, answer } = await post(url, call)
    expect([status, answer.length]).toEqual([200, 200])
  })

  it('that comes drop by drop, or stops in the middle, is an answer all the same', async () => {
    const { url, call } = await answering((_request, response) => response.write('Ta'))
    expect(await post(url, call, 100)).toEqual({ status: 200, answer: 'Ta', retryAfter: null })
  })

  it('that does not come is waited for only so long', async () => {
    const { url, call } = await answering(() => undefined)
    expect(await post(url, call, 100)).toMatchObject({ status: null, answer: 'Intet svar i 0.1 sekunder.' })
  })

  it('that is none, but the end of the connection, is said to be that', async () => {
    const { url, call } = await answering((request) => request.socket.destroy())
    expect(await post(url, call)).toMatchObject({ status: null, answer: 'Ingen forbindelse (ECONNRESET).' })
  })

  it('holds nothing that cannot be shown', async () => {
    const { url, call } = await answering((_request, response) => response.end('a\u0000b\u202e\nc'))
    expect((await post(url, call)).answer).toBe('a b c')
  })

  it.each([
    ['120', 120],
    ['999999999', 86_400],
    [new Date(Date.now() + 60_000).toUTCString(), expect.closeTo(60, -1) as number],
    [new Date(Date.now() - 60_000).toUTCString(), 0],
    ['soon', null],
  ])('that asks us to wait %s is heard', async (header, seconds) => {
    const { url, call } = await answering((_request, response) =>
      response.writeHead(429, { 'retry-after': header }).end(),
    )
    expect(await post(url, call)).toEqual({ status: 429, answer: '', retryAfter: seconds })
  })
})

it('the demo answers itself for what is nobody’s, and calls nobody on the internet', async () => {
  const { call } = await answering((request, response) => response.end(request.url))
  expect(await post('https://system.example/npn?a=b', call)).toMatchObject({
    status: 200,
    answer: '/api/udvikling/modtager/npn',
  })
  expect(await post('https://system.dk/npn', call)).toMatchObject({ status: null })
  stands('93.184.215.14')
  expect(await post('https://localhost/', call)).toMatchObject({ status: null })
})
