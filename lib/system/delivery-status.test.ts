import { expect, test } from 'vitest'
import { readReturned } from './delivery-status'

/** A mail that came back, with the block of its recipient. */
function report(recipient: string): Buffer {
  return Buffer.from(
    [
      'From: MAILER-DAEMON@relay.example',
      'Subject: Undelivered Mail Returned to Sender',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'I am sorry.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; relay.example',
      'Arrival-Date: Wed, 4 Mar 2026 02:10:00 +0100',
      '',
      ...recipient.split('\n'),
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Subject: Driftsforstyrrelse',
      '',
      'Action: failed',
      '--b--',
      '',
    ].join('\r\n'),
  )
}

test('a mail that is lost, with what the server said, folded over lines', async () => {
  const lost = report(
    'Final-Recipient: rfc822; drift@lab.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 <drift@lab.example>:\n  user unknown',
  )
  expect(await readReturned(lost)).toEqual({
    ofAddress: true,
    reason: '550 5.1.1 <drift@lab.example>: user unknown',
  })
})

test('one given up after days is lost, but the mailbox is not to blame', async () => {
  const late = report('Final-Recipient: rfc822;drift@lab.example\naction: Failed\nStatus: 4.4.7 (expired)')
  expect(await readReturned(late)).toEqual({ ofAddress: false, reason: '4.4.7' })
})

test('what is late, has arrived, or is no report at all tells of nothing lost', async () => {
  for (const action of ['delayed', 'delivered', 'relayed', 'expanded'])
    expect(await readReturned(report(`Action: ${action}\nStatus: 4.0.0`))).toBeNull()
  const holiday = 'From: drift@lab.example\r\nSubject: Ferie\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n'
  expect(await readReturned(Buffer.from(holiday))).toBeNull()
  expect(await readReturned(Buffer.from('ikke engang en mail'))).toBeNull()
})
