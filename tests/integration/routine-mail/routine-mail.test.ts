import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import { proveMailbox, remindMailbox } from '@/lib/mailboxes'
import { clearNotes, composeMail, gatherMail, listDueMail, type Note } from '@/lib/routine-mail'
import { tasks } from '@/lib/tasks'
import { aMailbox, anAccount } from '@/tests/support/accounts'
import { as } from '@/tests/support/actors'
import { askApplication, askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { mailboxRow } from '@/tests/support/mailboxes'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { aVendor } from '@/tests/support/people'
import { aNote } from '@/tests/support/routine-mail'

let own: string
let server: Awaited<ReturnType<typeof startMailServer>>
let count = 0

const MONDAY = '2026-11-23T08:00:00Z'
const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks })

beforeAll(async () => {
  own = await aVendor('Egen (test)')
  server = await startMailServer()
  process.env.SMTP_URL = server.url
})
beforeEach(async () => {
  await askOwner('delete from routine_note')
  await setClock(MONDAY)
  server.state.received = []
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

const newAddress = () => `modtager-${(count += 1)}@egen.example`

const leave = (email: string, more: Partial<Note> = {}) => aNote(own, email, more)

/** What the hourly job does, in one go. */
async function send() {
  for (const { address } of value(await listDueMail(as.system, {})))
    value(await gatherMail(as.system, { address }))
  await work()
}

test('the notes of a day are one mail the next morning, each told with its own link', async () => {
  const email = newAddress()
  await leave(email, { heading: 'Én ting', path: '/konti/1' })
  await setClock('2026-11-23T08:01:00Z')
  await leave(email, { heading: 'En anden ting', path: '/konti/2' })
  await send()
  expect(server.state.received).toEqual([])
  await setClock('2026-11-24T08:00:00Z')
  await send()
  await send()
  expect(server.state.received.map(({ subject }) => subject)).toEqual([
    '2 beskeder fra NPN-portalen: Én ting',
  ])
  const [mail] = server.state.received
  for (const body of [mail?.text, mail?.html]) {
    expect(body).toContain('http://localhost:3000/konti/1')
    expect(body).toContain('http://localhost:3000/konti/2')
  }
})

test('a single note is a mail of its own; a newer one of the same kind and subject replaces it', async () => {
  const email = newAddress()
  await leave(email.toUpperCase(), { subjectId: 'x', text: 'Gammelt' })
  await leave(email, { subjectId: 'x', text: 'Nyt', heading: 'Det nyeste' })
  await setClock('2026-11-24T08:00:00Z')
  await send()
  expect(server.state.received.map(({ subject }) => subject)).toEqual(['Det nyeste'])
  expect(server.state.received[0]?.text).toContain('Nyt')
  expect(server.state.received[0]?.text).not.toContain('Gammelt')
})

test('an address gets no more mails a week than its budget; what is left waits and comes together', async () => {
  const email = newAddress()
  for (const day of ['23', '24', '25', '26', '27']) {
    await setClock(`2026-11-${day}T06:30:00Z`)
    await send()
    await leave(email, { heading: `Den ${day}.` })
  }
  expect(server.state.received.map(({ subject }) => subject)).toEqual(['Den 23.', 'Den 24.'])
  // The mail of Tuesday the 24th counts until the same hour a week later.
  await setClock('2026-12-01T06:31:00Z')
  await send()
  expect(server.state.received.at(-1)?.subject).toBe('3 beskeder fra NPN-portalen: Den 25.')
})

test('routine mail comes in the hours of working days', async () => {
  await leave(newAddress())
  const due = async (at: string) => {
    await setClock(at)
    return value(await listDueMail(as.system, {})).length
  }
  expect(await due('2026-11-24T05:59:00Z')).toBe(0)
  expect(await due('2026-11-24T06:00:00Z')).toBe(1)
  expect(await due('2026-11-24T15:00:00Z')).toBe(0)
  expect(await due('2026-11-28T09:00:00Z')).toBe(0)
  expect(await due('2026-12-25T09:00:00Z')).toBe(0)
})

test('two workers at once take the notes of an address once', async () => {
  const address = newAddress()
  await leave(address)
  await leave(address)
  const taken = await Promise.all([1, 2, 3, 4].map(() => gatherMail(as.system, { address })))
  expect(taken.map((one) => value(one).notes).sort()).toEqual([0, 0, 0, 2])
})

test('what was taken is mailed although the server is down and the worker dies; twice sent it is known for the same', async () => {
  const address = newAddress()
  await leave(address)
  server.state.refuse = true
  value(await gatherMail(as.system, { address }))
  await work()
  expect(server.state.received).toEqual([])
  server.state.refuse = false
  const again = () =>
    askOwner(`update graphile_worker._private_jobs set run_at = now() where key like 'routine:%' returning 1`)
  expect(await again()).toHaveLength(1)
  // Dead after the server took it, and before the job was ticked off: the job is there still.
  const [job] = await askOwner<{ payload: { ids: string[] } }>(
    `select payload from graphile_worker._private_jobs where key like 'routine:%'`,
  )
  // A connection that was turned away may be found closed once more: then the job is tried again too.
  await expect
    .poll(async () => {
      await again()
      await work()
      return server.state.received.length
    })
    .toBe(1)
  await tasks['routineMail.send']!(job!.payload, undefined as never)
  const [first, second] = server.state.received
  expect(first?.messageId).toBeTruthy()
  expect(second?.messageId).toBe(first?.messageId)
})

test('a mailbox that is to be confirmed again gets its link when the mail is written', async () => {
  const id = await aMailbox(own)
  await askOwner(`update mailbox set attest_by = '2026-12-01' where id = $1`, [id])
  await anAccount({ vendorId: own, mailboxId: id })
  value(await remindMailbox(as.system, { id }))
  await setClock('2026-11-24T08:00:00Z')
  await send()
  const link = new URL(/https?:\S+/.exec(server.state.received[0]?.text ?? '')![0])
  expect(link.pathname).toBe('/bekraeft-postkasse')
  value(await proveMailbox(as.bearer, { secret: link.searchParams.get('kode')! }))
  expect((await mailboxRow(id)).proven_at).toEqual(new Date('2026-11-24T08:00:00Z'))
  // Confirmed meanwhile: then there is nothing to tell.
  const [note] = await askOwner<{ id: string }>('select id from routine_note')
  expect(value(await composeMail(as.system, { ids: [note!.id] }))).toEqual([])
})

test('many notes are told as a number, and old ones are cleared away', async () => {
  const address = newAddress()
  for (let left = 0; left < 23; left += 1) await leave(address)
  await setClock('2026-11-24T08:00:00Z')
  await send()
  expect(server.state.received[0]?.text).toMatch(/Se 3\sbeskeder mere i portalen/)
  await setClock('2027-02-21T08:00:00Z')
  expect(value(await clearNotes(as.system, {}))).toEqual({ cleared: 0 })
  await setClock('2027-02-23T08:00:00Z')
  expect(value(await clearNotes(as.system, {}))).toEqual({ cleared: 23 })
})

test('nobody else gathers, and a vendor neither reads notes nor writes them past the function', async () => {
  for (const asker of [as.medcomAdmin(), as.vendorAdmin(own), as.anonymous]) {
    expect(kindOf(await listDueMail(asker, {}))).toBe('forbidden')
    expect(kindOf(await gatherMail(asker, { address: 'a@b.example' }))).toBe('forbidden')
    expect(kindOf(await composeMail(asker, { ids: [own] }))).toBe('forbidden')
    expect(kindOf(await clearNotes(asker, {}))).toBe('forbidden')
  }
  for (const sql of [
    'select 1 from routine_note',
    'delete from routine_note',
    `insert into routine_note (id) values (gen_random_uuid())`,
  ])
    await expect(askApplication(sql)).rejects.toThrow(/permission denied/)
})
