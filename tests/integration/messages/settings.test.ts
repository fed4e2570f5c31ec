import { beforeEach, expect, test } from 'vitest'
import {
  announceMessage,
  changeDeadlines,
  changeToldFunctions,
  listToldFunctions,
  showDeadlines,
} from '@/lib/messages'
import { as } from '@/tests/support/actors'
import { aContact } from '@/tests/support/contacts'
import { askOwner } from '@/tests/support/database'
import { DEADLINES, WINDOW } from '@/tests/support/message-inputs'
import { aMessage, deliveriesOf } from '@/tests/support/messages'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'

const medcom = as.medcomAdmin()
const reader = as.medcomReader()
const VENDOR = '018f0000-0000-7000-8000-000000000000'

const shown = async () => value(await showDeadlines(reader, {}))
const told = async () => value(await listToldFunctions(reader, {}))
const change = async (more: object = {}) => {
  const { version, today } = await shown()
  return changeDeadlines(medcom, { ...DEADLINES, version, validFrom: today, ...more })
}
const tell = async (about: string, functions: string[], more: object = {}) =>
  changeToldFunctions(medcom, { about, functions, version: (await told()).version, ...more })
const functionsOf = async (about: string) => (await told()).told.find((one) => one.about === about)!.functions

beforeEach(async () => {
  await setClock('2026-03-04T01:10:00Z')
  await askOwner(`delete from setting where valid_from > '2020-01-01'`)
})

test('minutes and months hold from their day, are logged, and are what messages go by', async () => {
  expect((await shown()).values).toMatchObject({ updateP1: 60, escalate: 15, noticeTerms: 6 })
  value(await change({ validFrom: '2026-03-05' }))
  expect(await lastEntry()).toMatchObject({
    verb: 'messageDeadline.change',
    subject_type: 'messageSetting',
    subject_id: 'frister',
  })
  expect(await shown()).toMatchObject({ values: { updateP1: 60 }, changesOn: ['2026-03-05'] })
  const promised = async () => {
    const { id } = await aMessage()
    const [row] = await askOwner<{ minutes: number }>(
      `select extract(epoch from next_update_at - created_at)::int / 60 as minutes from service_message where id = $1`,
      [id],
    )
    return row!.minutes
  }
  expect(await promised()).toBe(60)
  await setClock('2026-03-04T23:01:00Z')
  expect(await promised()).toBe(Number(DEADLINES.updateP1))
  // A month and a half ahead was enough until today.
  expect(faultOf(await announceMessage(medcom, WINDOW))).toMatchObject({
    fields: { shortNotice: expect.stringContaining('Varslet er for kort') as string },
  })
})

test('not for a day that is past, not for no time at all, not unchanged, and of two the second sees the first', async () => {
  const before = await countEntries()
  expect(kindOf(await change({ validFrom: '2026-03-03' }))).toBe('validation')
  for (const wrong of [{ updateP1: '0' }, { escalate: '' }, { noticeChange: '-1' }, { noticeTerms: '1,5' }])
    expect(Object.keys((faultOf(await change(wrong)) as { fields: object }).fields)).toEqual(
      Object.keys(wrong),
    )
  expect(kindOf(await change((await shown()).values))).toBe('state')
  expect(await countEntries()).toBe(before)
  const { version } = await shown()
  const both = await Promise.all([change({ version }), change({ version, updateP1: '31' })])
  expect(both.map(kindOf).sort()).toEqual(['conflict', 'ok'])
})

test('whoever has the functions that are chosen is told from now on, and a part has its own or those of its kinds', async () => {
  const { vendorId } = await aContact({ functions: ['security'] })
  const addresses = async (more: object = {}) => {
    const { id } = await aMessage({ affects: 'chosen', vendorIds: [vendorId], ...more })
    return (await deliveriesOf(id)).length
  }
  const onTest = { components: ['test:lookUp'] as const }
  expect([await addresses(), await addresses(onTest)]).toEqual([0, 0])
  value(await tell('disturbance', ['security']))
  expect(await lastEntry()).toMatchObject({ verb: 'messageFunction.change', subject_id: 'disturbance' })
  expect([await addresses(), await addresses(onTest)]).toEqual([1, 0])
  value(await tell('test:lookUp', []))
  expect([await addresses(), await addresses(onTest)]).toEqual([1, 1])
  value(await tell('test:lookUp', ['technical']))
  expect([await addresses(), await addresses(onTest)]).toEqual([1, 0])
  expect(await functionsOf('disturbance')).toEqual(['security'])
  expect(await functionsOf('test:webService')).toEqual(['technical'])
})

test('a kind has somebody, a function exists, and of two who choose at once the second sees the first', async () => {
  expect(faultOf(await tell('terms', []))).toMatchObject({
    fields: { functions: 'Vælg mindst én funktion: ellers får ingen besked.' },
  })
  expect(kindOf(await tell('terms', ['opfundet']))).toBe('validation')
  expect(kindOf(await tell('opfundet', ['agreement']))).toBe('validation')
  expect(kindOf(await tell('terms', ['agreement']))).toBe('state')
  const { version } = await told()
  value(await tell('terms', ['security']))
  expect(kindOf(await tell('terms', ['technical'], { version }))).toBe('conflict')
})

test('only an administrator of MedCom decides, readers see, and no vendor is shown it', async () => {
  const { version, today } = await shown()
  const input = { ...DEADLINES, version, validFrom: today }
  const chosen = { about: 'terms', functions: ['security'], version: (await told()).version }
  for (const asker of [reader, as.vendorAdmin(VENDOR), as.anonymous]) {
    expect(kindOf(await changeDeadlines(asker, input))).toBe('forbidden')
    expect(kindOf(await changeToldFunctions(asker, chosen))).toBe('forbidden')
  }
  for (const asker of [as.vendorAdmin(VENDOR), as.anonymous]) {
    expect(kindOf(await showDeadlines(asker, {}))).toBe('forbidden')
    expect(kindOf(await listToldFunctions(asker, {}))).toBe('forbidden')
  }
})
