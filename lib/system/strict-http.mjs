/**
 * Loaded into the web process before Next: refuses what Next would answer with a bare 500 and a log line (an address
 * whose percent signs mean nothing, the methods that Request does not know, over-large forms), and sees that a fault's
 * page can be read without JavaScript.
 */
import { Server } from 'node:http'
import { answerFault, asksForFault, watch } from './fault-pages.mjs'
import { holdForm, isForm } from './form-posts.mjs'

const UNKNOWN = new Set(['TRACE', 'CONNECT', 'TRACK'])
const { emit } = Server.prototype

Server.prototype.emit = function (event, ...rest) {
  if (event !== 'request') return emit.call(this, event, ...rest)
  const [request, response] = rest
  if (UNKNOWN.has(request.method)) return refuse(response, 405, 'Metoden kan ikke bruges her')
  if (!isReadable(request.url)) return refuse(response, 400, 'Adressen kan ikke læses')
  const pass = (form) => {
    watch(request, response, form)
    return emit.call(this, event, ...rest)
  }
  if (asksForFault(request)) return emit.call(this, event, ...rest)
  if (!isForm(request)) return pass()
  const type = request.headers['content-type']
  holdForm(
    request,
    (body) => pass({ type, body }),
    () => void answerFault(request, response, { status: 413 }),
  )
  return true
}

function isReadable(address) {
  if (!address.includes('%')) return true
  try {
    decodeURIComponent(address.split('?', 1)[0])
    return true
  } catch {
    return false
  }
}

function refuse(response, status, title) {
  response.writeHead(status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify({ type: 'about:blank', title, status }))
  return true
}
