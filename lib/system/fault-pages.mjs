/**
 * Pages for what went wrong, readable without JavaScript. Next answers a 403, 404 or 500 thrown inside a page with the
 * right status and a document that only the browser's script fills. Such an answer is held back here, our own page
 * `/fejl` is asked for in its place, and sent with the status of the first.
 */
import { randomBytes } from 'node:crypto'
import { request as ask, ServerResponse } from 'node:http'

// Both are known to lib/web/fault.ts, which belongs to Next's own build.
const HEADER = 'x-npn-fault'
const faults = (globalThis[Symbol.for('npn.faults')] = new Map())

const REPLACED = new Set([400, 401, 403, 404, 500])
const real = ServerResponse.prototype

/** Whether this request is our own question for such a page; nobody else can ask it. */
export function asksForFault({ headers }) {
  if (faults.has(headers[HEADER])) return true
  delete headers[HEADER]
  return false
}

/** Watches an answer and replaces it if it is a fault's document. `form` is what was posted, to be given back. */
export function watch(request, response, form) {
  const address = request.url
  const types = form && !request.headers['next-action'] ? ['text/html', 'text/plain'] : ['text/html']
  let replaced = false
  response.writeHead = function (status, ...rest) {
    if (replaced) return this
    if (!isFaultDocument(status, this, types)) return real.writeHead.call(this, status, ...rest)
    replaced = true
    void answerFault(request, this, { status, form }, address)
    return this
  }
  response.write = function (...part) {
    if (!replaced && !this.headersSent) this.writeHead(this.statusCode)
    return replaced || real.write.apply(this, part)
  }
  response.end = function (...part) {
    if (!replaced && !this.headersSent && REPLACED.has(this.statusCode)) this.writeHead(this.statusCode)
    return replaced ? this : real.end.apply(this, part)
  }
}

// Only what the proxy has passed is a page: it carries the policy. Next tells browsers in plain English that it does not
// know a form; what a script fetches is for that script.
function isFaultDocument(status, response, types) {
  if (!REPLACED.has(status) || !response.hasHeader('content-security-policy')) return false
  const type = String(response.getHeader('content-type') ?? '')
  return types.some((each) => type.startsWith(each))
}

/** Sends the page that explains `fault.status`. */
export async function answerFault(request, response, fault, address = request.url) {
  const key = randomBytes(16).toString('hex')
  const reference = fault.status >= 500 ? key.slice(0, 8) : undefined
  if (reference)
    console.error(JSON.stringify({ level: 'error', reference, at: 'the error printed before this line' }))
  faults.set(key, { ...fault, reference })
  try {
    const page = await fetchPage(request, address, key)
    if (page.statusCode !== 200)
      throw new Error(`The page about a fault was answered with ${page.statusCode}.`)
    send(response, fault.status, page.headers)
    for await (const part of page) real.write.call(response, part)
    real.end.call(response)
  } catch (error) {
    console.error(error)
    if (!response.headersSent) send(response, fault.status, { 'content-type': 'text/html; charset=utf-8' })
    real.end.call(response, PLAIN)
  } finally {
    faults.delete(key)
  }
}

// Of the headers of the first request, those that say who asks.
const TOLD = ['host', 'cookie', 'user-agent', 'accept', 'accept-language', 'accept-encoding']

function fetchPage(request, path, key) {
  const { localAddress: host, localPort: port } = request.socket
  const told = Object.entries(request.headers).filter(
    ([name]) => TOLD.includes(name) || name.startsWith('x-forwarded-'),
  )
  const headers = { ...Object.fromEntries(told), [HEADER]: key, connection: 'close' }
  return new Promise((resolve, reject) => {
    const method = request.method === 'HEAD' ? 'HEAD' : 'GET'
    ask({ host, port, path, method, headers, agent: false, timeout: 20_000 }, resolve)
      .on('timeout', function () {
        this.destroy(new Error('The page about a fault did not come.'))
      })
      .on('error', reject)
      .end()
  })
}

const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'date']

function send(response, status, headers) {
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const kept = Object.entries(headers).filter(([name]) => !HOP.includes(name))
  real.writeHead.call(response, status, { ...Object.fromEntries(kept), 'cache-control': 'no-store' })
}

// The very last resort: the page about the fault could not be made either.
const PLAIN =
  '<!doctype html><html lang="da"><meta charset="utf-8"><title>Noget gik galt – NPN-portalen</title>' +
  '<h1>Noget gik galt</h1><p>Fejlen ligger hos os, ikke hos dig. Prøv igen om et øjeblik.</p>' +
  '<p><a href="/">Gå til forsiden</a></p></html>'
