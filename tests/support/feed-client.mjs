// A service that reads the feed of accounts: `node feed-client.mjs <address> <key> <file>`. Each change it has taken is a
// line of the file, and its cursor is the last whole line, so it may be killed at any moment and started again.
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs'

const [address, key, file] = process.argv.slice(2)
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }

/** The last whole line's cursor; what was broken off in the middle is thrown away. */
function storedCursor() {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole))
  const last = whole.trimEnd().split('\n').at(-1)
  return last ? JSON.parse(last).cursor : '0'
}

async function call(path, options) {
  const response = await fetch(`${address}${path}`, { headers, ...options })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return response.json()
}

for (let cursor = storedCursor(); ;) {
  const limit = 1 + Math.floor(Math.random() * 20)
  const { changes, next, upToDate } = await call(`/api/v1/accounts/changes?after=${cursor}&limit=${limit}`)
  for (const change of changes) {
    // It answers every fifth change: an answer says nothing of the others.
    const path = `/api/v1/accounts/changes/${change.cursor}/acknowledgement`
    if (Number(change.cursor) % 5 === 0)
      await call(path, { method: 'POST', body: JSON.stringify({ outcome: 'done' }) })
    appendFileSync(file, `${JSON.stringify({ cursor: change.cursor, step: change.account.step })}\n`)
  }
  cursor = next
  if (upToDate) await new Promise((resolve) => setTimeout(resolve, 5))
}
