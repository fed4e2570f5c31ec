import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { closeAlarm, listAlarms, showAlarm, snoozeAlarm, takeAlarm, wakeAlarm } from '@/lib/alarms'
import { closeOver } from '@/lib/alarms/close-over'
import { alarmTasks } from '@/lib/alarms/jobs'
import { wakeDueAlarm } from '@/lib/alarms/wake'
import { as } from '@/tests/support/actors'
import { aLaboratoryWithAlarm, anAlarm, asWatch } from '@/tests/support/alarms'
import { askOwner } from '@/tests/support/database'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'

const NOW = '2026-11-23T09:00:00Z'
let medcom: Awaited<ReturnType<typeof aPerson>>

beforeAll(async () => {
  await setClock(NOW)
  medcom = await aPerson({ name: 'Mia Medcom' })
})

const shown = async (id: string, by = medcom.context) => value(await showAlarm(by, { id }))
const notes = (kind: string, id: string) =>
  askOwner<{ address: string; heading: string }>(
    'select address, heading from routine_note where kind = $1 and subject_id = $2 order by address',
    [kind, id],
  )

describe('alarm.snooze and alarm.wake', () => {
  test('put an alarm off until the morning of a day, when it is new again and its owner told', async () => {
    const { id } = await aLaboratoryWithAlarm({ kind: 'lowStock' })
    value(await takeAlarm(medcom.context, { id }))
    value(await snoozeAlarm(medcom.context, { id, until: '2026-12-01', note: 'Ny serie er bestilt' }))
    expect(await lastEntry()).toMatchObject({ verb: 'alarm.snooze', subject_id: id })
    expect(await shown(id)).toMatchObject({ life: 'snoozed', waits: null })
    expect(value(await listAlarms(medcom.context, { state: 'snoozed' })).rows.map((row) => row.id)).toContain(
      id,
    )
    await anAlarm({ kind: 'lowStock', ...(await placeOf(id)) })
    expect(await shown(id)).toMatchObject({ life: 'snoozed', occurrences: 2 })
    await setClock('2026-11-30T22:59:00Z')
    expect(kindOf(await wakeDueAlarm(as.system, { id }))).toBe('state')
    await setClock('2026-11-30T23:00:00Z')
    await alarmTasks['alarms.wake']!({}, {} as never)
    expect(await shown(id)).toMatchObject({ life: 'open', snoozedUntil: null })
    expect(await lastEntry()).toMatchObject({ verb: 'alarm.wakeDue', subject_id: id })
    expect(await notes('alarm.woken', id)).toMatchObject([{ address: medcom.email }])
    await setClock(NOW)
  })

  test('does not last when it becomes critical, nor when somebody wants it back', async () => {
    const { id } = await aLaboratoryWithAlarm({ kind: 'lowStock', severity: 'warning' })
    value(await snoozeAlarm(medcom.context, { id, until: '2026-12-01' }))
    await anAlarm({ kind: 'lowStock', severity: 'critical', ...(await placeOf(id)) })
    expect(await shown(id)).toMatchObject({ life: 'open', severity: 'critical' })
    expect((await shown(id)).events.map(({ deed }) => deed).sort()).toEqual(['snoozed', 'woken', 'worse'])
    value(await snoozeAlarm(medcom.context, { id, until: '2026-12-01' }))
    value(await wakeAlarm(medcom.context, { id }))
    expect(await shown(id)).toMatchObject({ life: 'open' })
    expect(kindOf(await wakeAlarm(medcom.context, { id }))).toBe('state')
  })

  test('ask for a day that comes and is not too far, and are MedCom’s', async () => {
    const { id, vendorId } = await aLaboratoryWithAlarm()
    for (const until of ['2026-11-23', '2027-03-01'])
      expect(kindOf(await snoozeAlarm(medcom.context, { id, until }))).toBe('validation')
    for (const context of [as.medcomReader(), as.vendorAdmin(vendorId)]) {
      expect(kindOf(await snoozeAlarm(context, { id, until: '2026-12-01' }))).toBe('forbidden')
      expect(kindOf(await wakeAlarm(context, { id }))).toBe('forbidden')
    }
    expect(kindOf(await snoozeAlarm(medcom.context, { id: randomUUID(), until: '2026-12-01' }))).toBe(
      'notFound',
    )
  })
})

describe('alarm.close', () => {
  test('says why, once, and what is found again is another alarm that names it', async () => {
    const { id, laboratoryId, vendorId } = await aLaboratoryWithAlarm()
    expect(faultOf(await closeAlarm(medcom.context, { id, reason: 'other' }))).toMatchObject({
      fields: { note: 'Skriv, hvorfor alarmen lukkes.' },
    })
    value(await closeAlarm(medcom.context, { id, reason: 'agreed', note: 'Aftalt i telefonen' }))
    expect(await lastEntry()).toMatchObject({ verb: 'alarm.close', subject_id: id, vendor_id: vendorId })
    expect(await shown(id)).toMatchObject({ life: 'closed', closingReason: 'agreed', waits: null })
    expect(kindOf(await closeAlarm(medcom.context, { id, reason: 'agreed' }))).toBe('state')
    const next = await anAlarm({ laboratoryId, vendorId })
    expect(next).not.toBe(id)
    expect((await shown(next)).earlier).toMatchObject({ id, closingReason: 'agreed' })
  })

  test('is MedCom’s administrators’', async () => {
    const { id, vendorId } = await aLaboratoryWithAlarm()
    for (const context of [as.medcomReader(), as.vendorAdmin(vendorId)])
      expect(kindOf(await closeAlarm(context, { id, reason: 'handled' }))).toBe('forbidden')
    expect(kindOf(await closeAlarm(medcom.context, { id: randomUUID(), reason: 'handled' }))).toBe('notFound')
  })

  test('happens by itself where what it was about is over, and to nothing else', async () => {
    const stock = await aLaboratoryWithAlarm({ kind: 'lowStock' })
    const place = await placeOf(stock.id)
    const late = await anAlarm({ kind: 'missedDraw', ...place })
    const before = await countEntries()
    const why = 'Beholdningen er 24,0 uger.'
    const over = [{ laboratoryId: stock.laboratoryId, why }]
    expect(await asWatch((tx, now) => closeOver(tx, 'lowStock', over, now))).toBe(1)
    expect(await asWatch((tx, now) => closeOver(tx, 'lowStock', over, now))).toBe(0)
    expect(await countEntries()).toBe(before)
    expect(await shown(stock.id)).toMatchObject({ closingReason: 'over', closingNote: why, closedBy: null })
    expect((await shown(stock.id)).events[0]).toMatchObject({ deed: 'closed', side: 'portal', text: why })
    expect(await notes('alarm.raised', stock.id)).toEqual([])
    expect(await shown(late)).toMatchObject({ life: 'open' })
  })
})

async function placeOf(id: string) {
  const [row] = await askOwner<{ laboratoryId: string; vendorId: string }>(
    'select laboratory_id as "laboratoryId", vendor_id as "vendorId" from alarm where id = $1',
    [id],
  )
  return row!
}
