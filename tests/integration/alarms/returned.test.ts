import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { noteAlarm, snoozeAlarm, takeAlarm, wakeAlarm } from '@/lib/alarms'
import { alarmTasks } from '@/lib/alarms/jobs'
import { returnedAlarmMail } from '@/lib/alarms/returned'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import { receiveBounce } from '@/lib/mailboxes'
import { returnAddress } from '@/lib/messages/kin'
import { showOverview } from '@/lib/overview'
import { as } from '@/tests/support/actors'
import { anAlarm, gatheredOf, mailAbout, mailStates } from '@/tests/support/alarms'
import { aChain } from '@/tests/support/chains'
import { askOwner } from '@/tests/support/database'
import { aDrawer } from '@/tests/support/draws'
import { startMailServer } from '@/tests/support/mail'
import { setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'

process.env.BOUNCE_DOMAIN = 'retur.npn.example'

const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL ?? '', tasks: alarmTasks })
const received = () => server.state.received.map(({ to }) => to![0]!.address!).sort()

let server: Awaited<ReturnType<typeof startMailServer>>
let medcom: Awaited<ReturnType<typeof aPerson>>
let place: { laboratoryId: string; vendorId: string }
let contact: string
let deputy: string
let administrator: string

beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = server.url
  await setClock('2026-11-23T09:00:00Z')
  medcom = await aPerson({ name: 'Mia Medcom' })
  await mailAbout('overlap', ['operations'])
})
beforeEach(async () => {
  Object.assign(server.state, { received: [], unknown: [], refuse: false })
  const { vendorId, ...people } = await aChain()
  ;({ contact, deputy, administrator } = people)
  place = { vendorId, laboratoryId: (await aDrawer(vendorId)).id }
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

test('a mail that comes back after it was sent goes to the next in the chain, once, while the vendor has not answered', async () => {
  const id = await anAlarm({ ...place, kind: 'overlap' })
  await work()
  const at = '2026-11-23T09:00:00Z'
  const back = { address: contact, kind: 'permanent', reason: 'Postkassen findes ikke', at } as const
  for (let told = 0; told < 2; told += 1) value(await receiveBounce(as.apiKey(['mail:bounces']), back))
  await work()
  expect((await mailStates(id)).filter(([address]) => address !== medcom.email).sort()).toEqual(
    [
      [contact, 'refused'],
      [deputy, 'sent'],
    ].sort(),
  )
  value(await noteAlarm(as.vendorUser(place.vendorId), { id, note: 'Vi er i gang' }))
  const [mail] = await askOwner<{ id: string }>(
    'select id from alarm_mail where alarm_id = $1 and address = $2',
    [id, deputy],
  )
  await returnedAlarmMail(returnAddress(mail!.id)!, { ofAddress: true, reason: 'Postkassen findes ikke' })
  await work()
  expect((await mailStates(id)).filter(([address]) => address !== medcom.email).sort()).toEqual(
    [
      [contact, 'refused'],
      [deputy, 'refused'],
    ].sort(),
  )
})

test('a routine mail that comes back leaves its alarms to the next in the chain too', async () => {
  const id = await anAlarm({ ...place, kind: 'largeDraw' })
  const at = '2026-11-23T09:00:00Z'
  const back = { address: contact, kind: 'permanent', reason: 'Postkassen findes ikke', at } as const
  await askOwner('update routine_note set sent_at = $2 where subject_id = $1', [id, at])
  value(await receiveBounce(as.apiKey(['mail:bounces']), back))
  await work()
  expect(await gatheredOf(id)).toMatchObject([contact, deputy].sort().map((address) => ({ address })))
  expect((await mailStates(id)).sort()).toEqual(
    [
      [contact, 'refused'],
      [deputy, 'gathered'],
    ].sort(),
  )
})

test('what nobody at the vendor was reached about is on MedCom’s front page until somebody has answered', async () => {
  // The page names some, and those of the tests above would be before it.
  await askOwner(`update alarm set state = 'closed', closed_at = now(), closing_reason = 'handled'`)
  server.state.unknown = [contact, deputy, administrator]
  const id = await anAlarm({ ...place, kind: 'overlap' })
  await work()
  value(await takeAlarm(medcom.context, { id }))
  const task = async () => value(await showOverview(medcom.context, {})).tasks.find(({ key }) => key === id)
  expect(await task()).toMatchObject({ link: { action: 'Ring, og svar for dem' }, serious: true })
  value(await noteAlarm(as.vendorUser(place.vendorId), { id, note: 'Vi er i gang' }))
  expect(await task()).toMatchObject({ link: { action: 'Læs svaret, og luk' } })
})

test('what was put off before its mail went out is told when it comes back, and so is what is found again as critical', async () => {
  const id = await anAlarm({ ...place, kind: 'largeDraw' })
  value(await snoozeAlarm(medcom.context, { id, until: '2026-12-01' }))
  expect(await gatheredOf(id)).toEqual([])
  value(await wakeAlarm(medcom.context, { id }))
  expect(await gatheredOf(id)).toMatchObject([{ address: contact }])
  const critical = await anAlarm({ ...place, kind: 'overlap' })
  await work()
  value(await snoozeAlarm(medcom.context, { id: critical, until: '2026-12-01' }))
  server.state.received = []
  await anAlarm({ ...place, kind: 'overlap' })
  await work()
  expect(received()).toEqual([contact, medcom.email].sort())
  expect(server.state.received[0]!.subject).toMatch(/^Kritisk alarm A-/)
})
