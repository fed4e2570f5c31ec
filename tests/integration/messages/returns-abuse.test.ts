import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBounceServer } from '@/lib/system/bounce-server'
import { returnAddress } from '@/lib/messages/return-address'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { aMessage, deliveriesOf } from '@/tests/support/messages'
import { setClock } from '@/tests/support/outcomes'

process.env.BOUNCE_DOMAIN = 'retur.npn.example'
let server: Awaited<ReturnType<typeof openBounceServer>>
let id: string
let to: string

beforeAll(async () => {
  await setClock('2026-03-04T01:10:00Z')
  server = await openBounceServer(0, '127.0.0.1')
})
afterAll(() => server.close())
beforeEach(async () => {
  const { vendorId } = await aContact()
  ;({ id } = await aMessage({ affects: 'chosen', vendorIds: [vendorId] }))
  await askOwner(`update message_delivery set state = 'sent', sent_at = now() where message_id = $1`, [id])
  to = returnAddress((await deliveriesOf(id))[0]!.id)!
})
const delivery = async () => (await deliveriesOf(id))[0]!

/** A connection by hand: says what it is told to, and waits for what the server answers to each. */
async function dial() {
  const socket = connect(server.port, '127.0.0.1')
  socket.on('error', () => undefined)
  const heard: string[] = []
  const waiting: ((line: string) => void)[] = []
  let rest = ''
  const tell = (line: string) => {
    const next = waiting.shift()
    if (next) next(line)
    else heard.push(line)
  }
  socket.on('data', (data) => {
    rest += String(data)
    const lines = rest.split('\r\n')
    rest = lines.pop()!
    for (const line of lines) if (/^\d{3} /.test(line)) tell(line)
  })
  socket.on('close', () => tell('closed'))
  const answer = () =>
    new Promise<string>((resolve) => (heard.length ? resolve(heard.shift()!) : waiting.push(resolve)))
  const say = (text: string | Buffer) => {
    socket.write(text)
    return answer()
  }
  return { greeting: await answer(), say, hangUp: () => socket.destroy() }
}

/** Hands a mail over from nobody, and answers with what the server said at its end. */
async function handOver(mail: string | Buffer): Promise<string> {
  const { say, hangUp } = await dial()
  await say('EHLO relay.example\r\n')
  await say('MAIL FROM:<>\r\n')
  await say(`RCPT TO:<${to}>\r\n`)
  await say('DATA\r\n')
  const said = await say(Buffer.concat([Buffer.from(mail), Buffer.from('\r\n.\r\n')]))
  hangUp()
  return said
}

function report(recipient: string, type = 'message/delivery-status', head = ''): string {
  return [
    'From: MAILER-DAEMON@relay.example',
    'Content-Type: multipart/report; boundary="b"',
    '',
    '--b',
    `Content-Type: ${type}`,
    ...(head ? [head] : []),
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    recipient,
    '--b--',
  ].join('\r\n')
}

test('what a server says may be long, of many lines and hold anything: the beginning is kept, on one line', async () => {
  const said = `550 5.7.1 \u0000nej\u0007 \u001b[31m${'x'.repeat(3000)}`
  expect(await handOver(report(`Action: failed\r\nStatus: 5.7.1\r\nDiagnostic-Code: smtp; ${said}`))).toMatch(
    /^250/,
  )
  const { state, answer } = await delivery()
  expect(state).toBe('bounced')
  expect(answer).toMatch(/^550 5\.7\.1 nej/)
  expect(answer).not.toMatch(/\p{Cc}/u)
  expect(answer!.length).toBeLessThanOrEqual(500)
})

test.each(['message/global-delivery-status', 'MESSAGE/Delivery-Status; charset=utf-8'])(
  'a report is known as %s too',
  async (type) => {
    expect(await handOver(report('Action: failed\r\nStatus: 5.1.1', type))).toMatch(/^250/)
    expect(await delivery()).toMatchObject({ state: 'bounced', answer: '5.1.1' })
  },
)

const deep = Array.from(
  { length: 2000 },
  (_, level) => `Content-Type: multipart/mixed; boundary="b${level}"\r\n\r\n--b${level}\r\n`,
).join('')

test.each([
  ['no report', 'Subject: Ferie\r\n\r\nJeg er tilbage på mandag.'],
  ['nothing', ''],
  ['no mail at all', Buffer.from([0, 255, 254, 0, 13, 10, 0, 128])],
  ['a report that says nothing', report('Status: 5.1.1')],
  ['parts in parts in parts', deep],
  ['a head without an end', `X: ${'a'.repeat(200_000)}\r\n`.repeat(4)],
  ['blanks without an end', report(`Action:${' '.repeat(200_000)}x\r\nStatus: ${' '.repeat(200_000)}`)],
])('%s is taken and forgotten, soon', async (_name, mail) => {
  const began = performance.now()
  expect(await handOver(mail)).toMatch(/^250/)
  expect(performance.now() - began).toBeLessThan(10_000)
  expect((await delivery()).state).toBe('sent')
})

test('a mail that is too large is refused, and one that is broken off leaves nothing behind', async () => {
  const large = report(`Action: failed\r\nStatus: 5.1.1\r\nX: ${'a'.repeat(70)}\r\n`.repeat(20_000))
  expect(await handOver(large)).toMatch(/^552/)
  const { say, hangUp } = await dial()
  for (const line of ['EHLO relay.example', 'MAIL FROM:<>', `RCPT TO:<${to}>`, 'DATA'])
    await say(`${line}\r\n`)
  void say(report('Action: failed\r\nStatus: 5.1.1'))
  hangUp()
  expect(await handOver('Subject: Hej\r\n\r\nHej')).toMatch(/^250/)
  expect((await delivery()).state).toBe('sent')
})

test('as many connections as anybody opens: those beyond twenty are sent away, and the next is served again', async () => {
  const calls = await Promise.all(Array.from({ length: 30 }, dial))
  const away = calls.filter(({ greeting }) => greeting.startsWith('421'))
  expect(away).toHaveLength(10)
  for (const { hangUp } of calls) hangUp()
  const next = async () => {
    const { greeting, hangUp } = await dial()
    hangUp()
    return greeting
  }
  await expect.poll(next).toMatch(/^220/)
})

test('it relays nothing, asks nobody in, and takes one recipient at a time', async () => {
  const { say, hangUp } = await dial()
  await say('EHLO relay.example\r\n')
  expect(await say('AUTH PLAIN AGEAYg==\r\n')).toMatch(/^5/)
  expect(await say('VRFY drift\r\n')).not.toContain('drift')
  await say('MAIL FROM:<>\r\n')
  expect(await say('RCPT TO:<nogen@andet.example>\r\n')).toMatch(/^550/)
  expect(await say(`RCPT TO:<${to}>\r\n`)).toMatch(/^250/)
  expect(await say(`RCPT TO:<${to}>\r\n`)).toMatch(/^452|^250/)
  hangUp()
})
