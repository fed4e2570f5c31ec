import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  changeAlarmFunctions,
  closeAlarm,
  listAlarmFunctions,
  listAlarms,
  noteAlarm,
  showAlarm,
  snoozeAlarm,
} from '@/lib/alarms'
import { alarmTasks } from '@/lib/alarms/jobs'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import { as } from '@/tests/support/actors'
import { alarmMails, anAlarm, gatheredOf, mailAbout, mailStates } from '@/tests/support/alarms'
import { aChain } from '@/tests/support/chains'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { aDrawer } from '@/tests/support/draws'
import { startMailServer } from '@/tests/support/mail'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'

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

test('a critical alarm is mailed at once, to the contact with the function and MedCom’s administrators, each once', async () => {
  await mailAbout('overlap', ['operations'])
  const id = await anAlarm({ ...place, kind: 'overlap' })
  await anAlarm({ ...place, kind: 'overlap' })
  await work()
  expect(received()).toEqual([contact, medcom.email].sort())
  const mail = server.state.received.find(({ to }) => to![0]!.address === contact)!
  expect(mail.subject).toMatch(/^Kritisk alarm A-\d{4} Numre trukket mere end én gang: Prøvelaboratorium/)
  expect(mail.text).toContain('100 numre er trukket mere end én gang')
  expect(mail.text).toContain(`/alarmer/${id}`)
  expect((await mailStates(id)).sort()).toEqual(
    [
      [contact, 'sent'],
      [medcom.email, 'sent'],
    ].sort(),
  )
})

test('a warning waits for the next routine mail, the newest note alone, and an observed one is told to nobody', async () => {
  const id = await anAlarm({ ...place, kind: 'largeDraw' })
  await anAlarm({ ...place, kind: 'largeDraw' })
  const observed = await anAlarm({ ...place, kind: 'frequentDraws', observed: true })
  await work()
  expect(received()).toEqual([])
  expect(await gatheredOf(id)).toMatchObject([
    { address: contact, text: expect.stringContaining('90.000 numre i én trækning') as string },
  ])
  expect([await gatheredOf(observed), await mailStates(observed)]).toEqual([[], []])
  await anAlarm({ ...place, kind: 'frequentDraws' })
  expect(await gatheredOf(observed)).toMatchObject([{ address: contact }])
})

test('one that becomes critical is mailed anew', async () => {
  const id = await anAlarm({ ...place, kind: 'lowStock' })
  await anAlarm({ ...place, kind: 'lowStock', severity: 'critical' })
  await work()
  expect(received()).toEqual([contact, medcom.email].sort())
  expect(server.state.received[0]!.subject).toMatch(/^Kritisk alarm er blevet værre: A-\d{4} Lav beholdning/)
  expect((await alarmMails(id)).map(({ occasion, about }) => [occasion, about])).toEqual([
    [1, 'raised'],
    [2, 'worse'],
    [2, 'worse'],
  ])
})

test('what a dead mail server did not take is sent when it is back', async () => {
  server.state.refuse = true
  const id = await anAlarm({ ...place, kind: 'overlap' })
  await work()
  expect(received()).toEqual([])
  server.state.refuse = false
  // A connection that was turned away may be found closed once more: then the job is tried again too.
  await expect
    .poll(async () => {
      await askOwner('update graphile_worker._private_jobs set run_at = now()')
      await work()
      return received()
    })
    .toEqual([contact, medcom.email].sort())
  expect(new Set((await alarmMails(id)).map(({ state }) => state))).toEqual(new Set(['sent']))
})

test('what has not left when the alarm is closed or put off is not sent, and stands so', async () => {
  server.state.refuse = true
  const [closed, later] = [
    await anAlarm({ ...place, kind: 'overlap' }),
    await anAlarm({ ...place, kind: 'lowStock', severity: 'critical' }),
  ]
  const gathered = await anAlarm({ ...place, kind: 'largeDraw', severity: 'warning' })
  await work()
  value(await closeAlarm(medcom.context, { id: closed, reason: 'handled' }))
  value(await snoozeAlarm(medcom.context, { id: later, until: '2026-12-01' }))
  value(await closeAlarm(medcom.context, { id: gathered, reason: 'handled' }))
  server.state.refuse = false
  await askOwner('update graphile_worker._private_jobs set run_at = now()')
  await work()
  expect(received()).toEqual([])
  for (const id of [closed, later, gathered])
    expect(new Set((await alarmMails(id)).map(({ state }) => state))).toEqual(new Set(['dropped']))
})

test('where the contact is refused for good the deputy is mailed, then the administrators, then it is MedCom’s to ring', async () => {
  server.state.unknown = [contact]
  const first = await anAlarm({ ...place, kind: 'overlap' })
  await work()
  expect(received()).toEqual([deputy, medcom.email].sort())
  expect((await mailStates(first)).sort()).toEqual(
    [
      [contact, 'refused'],
      [deputy, 'sent'],
      [medcom.email, 'sent'],
    ].sort(),
  )
  server.state.unknown = [contact, deputy, administrator]
  const second = await anAlarm({ ...place, kind: 'lowStock', severity: 'critical' })
  await work()
  expect(
    (await mailStates(second)).filter(([, state]) => state === 'refused').map(([address]) => address),
  ).toEqual(expect.arrayContaining([deputy, administrator]))
  const unreached = value(
    await listAlarms(as.medcomAdmin(), { waits: 'unreached', vendorId: place.vendorId }),
  )
  expect(unreached.rows.map(({ id }) => id)).toEqual([second])
  value(await noteAlarm(as.vendorUser(place.vendorId), { id: second, note: 'Vi er i gang' }))
  expect(value(await showAlarm(medcom.context, { id: second })).unreachedSince).toBeNull()
})

test('a question is mailed at once, with its words, to the vendor alone', async () => {
  const id = await anAlarm({ ...place, kind: 'largeDraw' })
  value(await noteAlarm(medcom.context, { id, note: 'Hvad var de 90.000 til?', to: 'ask' }))
  await work()
  expect(received()).toEqual([contact])
  expect(server.state.received[0]!.text).toContain('Hvad var de 90.000 til?')
})

test('alarmFunction.change says who is mailed from now on, and is logged', async () => {
  const accounts = await aContact({ vendorId: place.vendorId, functions: ['security'] })
  await mailAbout('overlap', ['security'])
  expect(await lastEntry()).toMatchObject({ verb: 'alarmFunction.change', subject_id: 'overlap' })
  const id = await anAlarm({ ...place, kind: 'overlap' })
  const [{ address }] = (await askOwner<{ address: string }>('select address from mailbox where id = $1', [
    accounts.mailboxId,
  ])) as [{ address: string }]
  expect((await mailStates(id)).map(([one]) => one)).toEqual([address, medcom.email].sort())
  const { version } = value(await listAlarmFunctions(as.medcomReader(), {}))
  const change = (functions: string[], by = medcom.context) =>
    changeAlarmFunctions(by, { kind: 'overlap', functions, version })
  expect(kindOf(await change(['security']))).toBe('state')
  expect(faultOf(await change([]))).toMatchObject({ fields: { functions: expect.any(String) as string } })
  expect(faultOf(await change(['findes ikke']))).toMatchObject({
    fields: { functions: 'Vælg en fra listen.' },
  })
  for (const by of [as.medcomReader(), as.vendorAdmin(place.vendorId)])
    expect(kindOf(await change(['operations'], by as typeof medcom.context))).toBe('forbidden')
})
