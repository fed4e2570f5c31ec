import { afterAll, beforeAll, expect, test } from 'vitest'
import { declineAgreement, sendAgreement } from '@/lib/agreements'
import { agreementTasks } from '@/lib/agreements/jobs'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

let server: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  await setClock('2026-11-21T09:00:00Z')
  server = await startMailServer()
  process.env.SMTP_URL = server.url
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

/** The addresses that get the mail about an agreement sent to that vendor now. */
async function told(vendorId: string): Promise<(string | undefined)[]> {
  server.state.received = []
  const { id } = await anAgreement('draft', { vendorId })
  value(await sendAgreement(as.medcomAdmin(), { id }))
  await emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: agreementTasks })
  return server.state.received.flatMap(({ to }) => to?.map(({ address }) => address)).sort()
}

const giveRight = (userId: string, vendorId: string, validTo: string | null) =>
  askOwner(
    `insert into signing_right (id, user_id, vendor_id, kind, evidence, valid_from, valid_to, registered_at)
     values (gen_random_uuid(), $1, $2, 'registeredRight', 'CVR', '2026-01-01', $3, now())`,
    [userId, vendorId, validTo],
  )

test('a mail goes to those who may sign, else to administrators, else to the support mailbox, else to nobody', async () => {
  const vendorId = await makeVendor()
  expect(await told(vendorId)).toEqual([])
  await askOwner(`update organisation set support_email = 'hjaelp@prove.example' where id = $1`, [vendorId])
  expect(await told(vendorId)).toEqual(['hjaelp@prove.example'])
  const administrators = [
    await aPerson({ role: 'vendorAdmin', vendorId }),
    await aPerson({ role: 'vendorAdmin', vendorId }),
  ]
  const user = await aPerson({ role: 'vendorUser', vendorId })
  expect(await told(vendorId)).toEqual(administrators.map(({ email }) => email).sort())
  await giveRight(administrators[0]!.id, vendorId, '2026-11-20')
  expect(await told(vendorId)).toHaveLength(2)
  await giveRight(user.id, vendorId, '2026-11-21')
  expect(await told(vendorId)).toEqual([user.email])
})

test('a vendor’s no reaches MedCom, whose people the vendor does not see', async () => {
  const { email } = await aPerson({ role: 'medcomAdmin' })
  const { id, vendorId, number } = await anAgreement('sent')
  server.state.received = []
  value(await declineAgreement(as.vendorAdmin(vendorId), { id, reason: 'For <dyr> & sen' }))
  await emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: agreementTasks })
  const mail = server.state.received.find(({ to }) => to?.[0]?.address === email)
  expect(mail?.subject).toContain(`har afvist aftale ${number}`)
  expect(mail?.text).toContain('For <dyr> & sen')
  expect(mail?.html).toContain('For &lt;dyr&gt; &amp; sen')
})
