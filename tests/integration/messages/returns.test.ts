import nodemailer from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import { deliveryOfReturn, returnAddress } from '@/lib/messages/return-address'
import { openBounceServer } from '@/lib/system/bounce-server'
import { tasks } from '@/lib/tasks'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { aMessage, deliveriesOf } from '@/tests/support/messages'
import { setClock } from '@/tests/support/outcomes'

process.env.BOUNCE_DOMAIN = 'retur.npn.example'
let returns: Awaited<ReturnType<typeof openBounceServer>>
let relay: Awaited<ReturnType<typeof startMailServer>>
const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL ?? '', tasks })

beforeAll(async () => {
  await setClock('2026-03-04T01:10:00Z')
  relay = await startMailServer()
  process.env.SMTP_URL = relay.url
  returns = await openBounceServer(0, '127.0.0.1')
})
afterAll(async () => {
  closeMail()
  await relay.stop()
  await returns.close()
})

/** As a relay tells that a mail came to nothing: from nobody, to the address the mail was sent from. */
function comesBack(to: string, recipient: string) {
  const boundary = 'b'
  const raw = [
    'From: MAILER-DAEMON@relay.example',
    `To: ${to}`,
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    '',
    recipient,
    `--${boundary}--`,
    '',
  ].join('\r\n')
  const transport = nodemailer.createTransport({ host: '127.0.0.1', port: returns.port, ignoreTLS: true })
  return transport.sendMail({ envelope: { from: '', to }, raw })
}

test('each mail is sent from an address of its own; what comes back to it falls back and marks the mailbox', async () => {
  const { id: deputyId, vendorId } = await aContact({ functions: [], name: 'Dorte Deputy' })
  await aContact({ vendorId, deputyId, name: 'Karl Kontakt' })
  const { id } = await aMessage({ affects: 'chosen', vendorIds: [vendorId] })
  await work()
  const [sent] = await deliveriesOf(id)
  const address = returnAddress(sent!.id)!
  expect(deliveryOfReturn(address.toUpperCase())).toBe(sent!.id)
  await comesBack(address, 'Action: delayed\r\nStatus: 4.4.1\r\n')
  await work()
  expect((await deliveriesOf(id)).map(({ state }) => state)).toEqual(['sent'])
  const lost = 'Action: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\r\n'
  for (let times = 0; times < 2; times += 1) {
    await comesBack(address, lost)
    await work()
  }
  const chain = (await deliveriesOf(id)).toSorted((a, b) => a.rank - b.rank)
  expect(chain).toMatchObject([
    { state: 'bounced', answer: '550 5.1.1 user unknown' },
    { state: 'sent', rank: 1, reasons: [{ why: 'deputy', forId: expect.any(String) }] },
  ])
  const [mailbox] = await askOwner('select unreachable_since from mailbox where address = $1', [
    sent!.address,
  ])
  expect(mailbox!.unreachable_since).not.toBeNull()
})

test('no other mail is taken, nor one to an address that is made up', async () => {
  const [sent] = await askOwner<{ id: string }>('select id from message_delivery limit 1')
  const made = returnAddress(sent!.id)!.replace(/-[0-9a-f]{16}@/, '-0123456789abcdef@')
  for (const to of [made, 'nogen@retur.npn.example', 'nogen@andet.example'])
    await expect(comesBack(to, 'Action: failed\r\n')).rejects.toThrow('5.1.1')
})
