import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import {
  announceMessage,
  moveMessage,
  previewMessage,
  previewStep,
  showMessage,
  updateMessage,
} from '@/lib/messages'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { DISTURBANCE, WINDOW } from '@/tests/support/message-inputs'
import { aMessage, deliveriesOf, step } from '@/tests/support/messages'
import { faultOf, kindOf, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

const medcom = as.medcomAdmin()
let own: string
let other: string

beforeAll(async () => {
  await setClock('2026-03-04T01:10:00Z')
  ;[own, other] = [await makeVendor(), await makeVendor()]
  await aContact({ vendorId: own })
})

test('a notice that is too short is said before sending, and needs a reason', async () => {
  const soon = { ...WINDOW, startsOn: '2026-03-10', endsOn: '2026-03-11' }
  expect(value(await previewMessage(medcom, soon)).shortNotice).toBe('2026-04-04')
  expect(faultOf(await announceMessage(medcom, soon))).toMatchObject({
    fields: { shortNotice: expect.stringContaining('Varslet er for kort') as string },
  })
  const { id } = value(
    await announceMessage(medcom, { ...soon, shortNotice: 'Et hul i sikkerheden skal lukkes.' }),
  )
  expect(value(await showMessage(medcom, { id })).steps[0]!.shortNotice).toBe(
    'Et hul i sikkerheden skal lukkes.',
  )
})

test('who gets it, and where nobody is, is known before it is sent', async () => {
  const preview = value(await previewMessage(as.medcomReader(), DISTURBANCE))
  expect(preview.recipients).toHaveLength(1)
  expect(preview.gaps).toMatchObject([{ vendorId: other, function: 'operations', reached: false }])
})

test('a later step is known before it is told as it will be told, and answers as the step would', async () => {
  const { id } = await aMessage(WINDOW)
  const moved = { startsOn: '2026-05-20', startsTime: '22:00', endsOn: '2026-05-21', endsTime: '02:00' }
  const shown = value(
    await previewStep(as.medcomReader(), await step(id, { ...moved, deed: 'move' as const })),
  )
  value(await moveMessage(medcom, await step(id, moved)))
  const [newest] = value(await showMessage(medcom, { id })).steps
  expect(shown).toMatchObject({
    mail: { subject: newest!.subject },
    vendors: { all: 2, told: 1 },
    message: { nextUpdateAt: null },
  })
  expect(new Set(shown.gaps.map(({ vendorId }) => vendorId))).toEqual(new Set([own, other]))
  const told = (await deliveriesOf(id)).filter(({ step_id }) => step_id === newest!.id)
  expect(shown.recipients.map(({ address }) => address)).toEqual(told.map(({ address }) => address))
  const quiet = await step(id, { deed: 'update' as const, notifies: 'nej' as const })
  expect(value(await previewStep(medcom, quiet)).recipients).toEqual([])
  const stale = { ...quiet, version: 1 }
  expect(faultOf(await previewStep(medcom, stale))).toMatchObject({
    kind: 'conflict',
    message: expect.stringContaining('flyttet: ”Der er nyt.”') as string,
  })
  expect(kindOf(await previewStep(medcom, { ...quiet, deed: 'finish' }))).toBe('state')
  expect(kindOf(await previewStep(medcom, { ...quiet, id: own }))).toBe('notFound')
  expect(kindOf(await previewStep(as.vendorAdmin(own), quiet))).toBe('forbidden')
})

test('the button pressed twice tells once', async () => {
  const form = randomUUID()
  const twice = { ...DISTURBANCE, form, title: 'To tryk' }
  const both = await Promise.all([announceMessage(medcom, twice), announceMessage(medcom, twice)])
  const [first, second] = both.map(value)
  expect(first!.id).toBe(form)
  expect(second!.id).toBe(form)
  expect([first!.again, second!.again].sort()).toEqual([false, true])
  expect(second!.recipients).toBe(first!.recipients)
  expect(await deliveriesOf(form)).toHaveLength(first!.recipients)
  const other = value(await announceMessage(medcom, { ...twice, title: 'Noget andet fra samme formular' }))
  expect(other).toMatchObject({ again: false })
  expect(other.id).not.toBe(form)

  const update = await step(form)
  const updates = await Promise.all([updateMessage(medcom, update), updateMessage(medcom, update)])
  expect(updates.map((one) => value(one).again).sort()).toEqual([false, true])
  expect(value(await showMessage(medcom, { id: form })).steps).toHaveLength(2)
  const byOther = as.medcomAdmin({ id: (await aPerson({ role: 'medcomAdmin' })).id })
  expect(kindOf(await updateMessage(byOther, update))).toBe('conflict')
})

test('a period that cannot be is refused with what to choose instead', async () => {
  const refused = async (more: object) =>
    (faultOf(await previewMessage(medcom, { ...WINDOW, ...more })) as { fields: Record<string, string> })
      .fields
  const next = { startsOn: '2026-05-01', endsOn: '2026-05-02' }
  expect(await refused({ ...next, startsTime: '24:00' })).toEqual({
    startsTime: 'Skriv et klokkeslæt, fx 22:30.',
  })
  expect(await refused({ ...next, endsOn: '2026-04-30' })).toEqual({
    endsOn: 'Slutningen skal være efter begyndelsen.',
  })
  expect(await refused({ startsOn: '2027-03-28', startsTime: '02:30', endsOn: '2027-03-29' })).toEqual({
    startsTime: expect.stringContaining('Klokken 02.30 findes ikke') as string,
  })
  expect(await refused({ startsOn: '2026-02-01', endsOn: '2026-02-02' })).toEqual({
    endsOn: 'Slutningen er allerede gået. Vælg et senere tidspunkt.',
  })
  expect(await refused({ startsOn: '0026-05-01', endsOn: '2026-05-02' })).toEqual({
    startsOn: expect.stringContaining('årstallet') as string,
  })
  expect(await refused({ kind: 'disturbance', startsOn: '2026-03-05', endsOn: '', endsTime: '' })).toEqual({
    startsOn: expect.stringContaining('Vælg et tidspunkt, der er gået.') as string,
  })
  expect(await refused({ ...next, title: 'Webservicen \u202Erekul' })).toEqual({
    title: 'Fjern skjulte tegn fra feltet.',
  })
  const { id } = await aMessage(WINDOW)
  const endless = await step(id, { startsOn: '2026-05-20', startsTime: '22:00' })
  expect(faultOf(await moveMessage(medcom, endless))).toMatchObject({
    fields: { endsOn: 'Skriv, hvornår servicevinduet slutter.' },
  })
  // The night that has an hour twice: an hour and a half on the wall is two and a half.
  const autumn = { startsOn: '2026-10-25', startsTime: '01:30', endsOn: '2026-10-25', endsTime: '03:00' }
  const { message } = value(await previewMessage(medcom, { ...WINDOW, ...autumn }))
  expect(message.endsAt!.getTime() - message.startsAt.getTime()).toBe(2.5 * 3_600_000)
})
