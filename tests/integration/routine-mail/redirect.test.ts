import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import { markReachable } from '@/lib/mailboxes'
import { gatherMail, redirectNotes } from '@/lib/routine-mail'
import { tasks } from '@/lib/tasks'
import { aMailbox } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { startMailServer } from '@/tests/support/mail'
import { mailboxRow } from '@/tests/support/mailboxes'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { aPerson, aVendor } from '@/tests/support/people'
import { aNote } from '@/tests/support/routine-mail'

let vendorId: string
let server: Awaited<ReturnType<typeof startMailServer>>
let count = 0

beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = server.url
})
beforeEach(async () => {
  await setClock('2026-11-23T08:00:00Z')
  vendorId = await aVendor()
  server.state.received = []
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

const newAddress = () => `modtager-${(count += 1)}@egen.example`
const unreachable = (address: string) => aMailbox(vendorId, { address, unreachableSince: '2026-11-22' })
const mailed = () => server.state.received.map(({ to, text }) => [to?.[0]?.address, text ?? ''])

/** What the hourly job does, and the jobs it leaves. */
async function gather() {
  await tasks['routineMail.gather']!({}, undefined as never)
  await emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks })
}

test('a note for an address that mail does not reach goes to the deputy, once', async () => {
  const [lost, deputy] = [newAddress(), newAddress()]
  const mailboxId = await unreachable(lost)
  const { id: deputyId } = await aContact({
    vendorId,
    mailboxId: await aMailbox(vendorId, { address: deputy }),
  })
  await aContact({ vendorId, mailboxId, deputyId })
  await aNote(vendorId, lost, { subjectId: 'lost', text: 'Det haster ikke.' })
  await aNote(vendorId, deputy, { subjectId: 'lost', text: 'Det ved stedfortræderen.' })
  await aNote(vendorId, lost)
  await setClock('2026-11-24T08:00:00Z')
  await gather()
  await gather()
  expect(mailed()).toHaveLength(1)
  expect(mailed()[0]?.[0]).toBe(deputy)
  expect(mailed()[0]?.[1]).toContain(`Vi skriver hertil, fordi mail til ${lost} kommer retur.`)
  expect(mailed()[0]?.[1]).not.toContain('Det haster ikke.')
})

test('where no deputy is reached, notes go along the chain; where nobody is, they wait for the mailbox', async () => {
  const lost = newAddress()
  const id = await unreachable(lost)
  await aNote(vendorId, lost)
  await setClock('2026-11-24T08:00:00Z')
  await gather()
  expect(value(await gatherMail(as.system, { address: lost })).notes).toBe(0)
  expect(server.state.received).toEqual([])
  const [boss, silent] = [
    await aPerson({ role: 'vendorAdmin', vendorId }),
    await aPerson({ role: 'vendorAdmin', vendorId }),
  ]
  await aMailbox(vendorId, { address: silent.email, unreachableSince: '2026-11-22' })
  await gather()
  expect(mailed().map(([to]) => to)).toEqual([boss.email])
  await aNote(vendorId, lost, { subjectId: 'again' })
  value(await markReachable(as.vendorAdmin(vendorId), { id }))
  await setClock('2026-11-25T08:00:00Z')
  await gather()
  expect(mailed().map(([to]) => to)).toEqual([boss.email, lost])
})

test('a mail that is refused for good is not lost: its notes go to whoever stands in', async () => {
  const refused = newAddress()
  const id = await aMailbox(vendorId, { address: refused })
  const boss = await aPerson({ role: 'vendorAdmin', vendorId })
  await aNote(vendorId, refused)
  await setClock('2026-11-24T08:00:00Z')
  server.state.unknown = [refused]
  await gather()
  server.state.unknown = []
  expect((await mailboxRow(id)).unreachable_reason).toContain('5.1.1')
  await gather()
  expect(mailed().map(([to]) => to)).toEqual([boss.email])
})

test('nobody else gives notes on', async () => {
  for (const asker of [as.medcomAdmin(), as.vendorAdmin(vendorId), as.anonymous])
    expect(kindOf(await redirectNotes(asker, {}))).toBe('forbidden')
})
