import { expect, test } from 'vitest'
import {
  announceMessage,
  beginMessage,
  changeMessageTemplate,
  finishMessage,
  listDueUpdates,
  listMessageTemplates,
  remindOfUpdate,
  updateMessage,
} from '@/lib/messages'
import { messageTasks } from '@/lib/messages/jobs'
import { showShell } from '@/lib/shell'
import { showOverview } from '@/lib/overview'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { DISTURBANCE, WINDOW } from '@/tests/support/message-inputs'
import { aMessage } from '@/tests/support/messages'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aPerson } from '@/tests/support/people'

const system = as.system
const promises = () => messageTasks['messages.promises']!({}, {} as never)

/** Whom a reminder waits for in the queue, since the last time it was asked. */
async function reminded(): Promise<string[]> {
  const rows = await askOwner<{ to: string }>(
    `with gone as (delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
       where t.id = j.task_id and t.identifier = 'messages.remind' returning j.payload)
     select payload->>'to' as to from gone order by 1`,
  )
  return rows.map(({ to }) => to)
}

test('a promised update is reminded of once, then the other administrators are, and an update promises anew', async () => {
  const author = await aPerson({ role: 'medcomAdmin' })
  const other = await aPerson({ role: 'medcomAdmin' })
  await setClock('2026-03-04T01:10:00Z')
  const { id } = value(await announceMessage(as.medcomAdmin({ id: author.id }), DISTURBANCE))
  expect(value(await listDueUpdates(system, {}))).toEqual([])
  expect(kindOf(await remindOfUpdate(system, { id }))).toBe('state')

  await setClock('2026-03-04T02:10:00Z')
  expect(value(await listDueUpdates(system, {}))).toEqual([id])
  value(await remindOfUpdate(system, { id }))
  expect(await reminded()).toEqual([author.email])
  expect(kindOf(await remindOfUpdate(system, { id }))).toBe('state')
  expect(await lastEntry()).toMatchObject({ verb: 'message.remind', subject_id: id })

  await setClock('2026-03-04T02:25:00Z')
  await promises()
  const escalated = await reminded()
  expect(escalated).toContain(other.email)
  expect(escalated).not.toContain(author.email)
  expect(value(await listDueUpdates(system, {}))).toEqual([])
  const { tasks } = value(await showOverview(as.medcomAdmin(), {}))
  expect(tasks).toContainEqual(expect.objectContaining({ what: 'En lovet opdatering er ikke sendt' }))

  value(await updateMessage(as.medcomAdmin(), { id, version: 1, text: 'Der er nyt.' }))
  expect(value(await listDueUpdates(system, {}))).toEqual([])
  await setClock('2026-03-04T03:25:00Z')
  expect(value(await listDueUpdates(system, {}))).toEqual([id])
  expect(kindOf(await remindOfUpdate(as.medcomAdmin(), { id }))).toBe('forbidden')
  expect(kindOf(await remindOfUpdate(system, { id: author.id }))).toBe('notFound')
})

test('a window that should have begun, and one that should be over, are tasks for MedCom until somebody says so', async () => {
  await setClock('2026-03-04T01:10:00Z')
  const { id } = await aMessage(WINDOW)
  const tasks = async () => {
    const { tasks: all } = value(await showOverview(as.medcomAdmin(), {}))
    const own = all.filter(({ link }) => link?.href.includes(id))
    return own.map(({ what, link }) => [what, link!.href.split('/').at(-1)])
  }
  await setClock('2026-04-15T19:59:00Z')
  expect(await tasks()).toEqual([])
  await setClock('2026-04-15T20:00:00Z')
  expect(await tasks()).toEqual([['Et servicevindue skulle være begyndt', 'begyndt']])
  const begun = { id, version: 1, text: 'Nu begynder vi.' }
  value(await beginMessage(as.medcomAdmin(), begun))
  expect(await tasks()).toEqual([])
  await setClock('2026-04-16T00:00:00Z')
  expect(await tasks()).toContainEqual(['Et servicevindue skulle være slut', 'afslut'])
  const reader = value(await showOverview(as.medcomReader(), {})).tasks.find(({ link }) =>
    link?.href.includes(id),
  )
  expect(reader).toMatchObject({
    link: { href: `/servicemeddelelser/${id}`, action: 'Se meddelelsen' },
  })
  value(await finishMessage(as.medcomAdmin(), { ...begun, version: 2, text: 'Det er slut.' }))
  expect(await tasks()).toEqual([])
})

test('what is on stands in the frame of those it concerns, and of nobody else', async () => {
  await setClock('2026-03-04T01:10:00Z')
  const [own, other] = [await makeVendor(), await makeVendor()]
  const { id } = await aMessage({ affects: 'chosen', vendorIds: [own], priority: 'p1' })
  const { id: coming } = await aMessage({ ...WINDOW, affects: 'chosen', vendorIds: [own] })
  const shown = async (who: Parameters<typeof showShell>[0]) =>
    value(await showShell(who, {})).messages.map((message) => message.id)
  expect(await shown(as.vendorUser(own))).toContain(id)
  expect(await shown(as.vendorUser(own))).not.toContain(coming)
  expect(await shown(as.vendorUser(other))).not.toContain(id)
  await setClock('2026-03-04T02:10:00Z')
  const newer = { affects: 'chosen', vendorIds: [own], priority: 'p1', startsTime: '03:00' } as const
  const others = []
  for (let count = 0; count < 4; count += 1) others.push((await aMessage(newer)).id)
  const first = await shown(as.vendorUser(own))
  expect(first).toHaveLength(4)
  expect(others).toEqual(expect.arrayContaining(first))
})

test('MedCom changes the texts one begins with; a stale page changes nothing', async () => {
  const { templates } = value(await listMessageTemplates(as.medcomReader(), {}))
  const { position, version } = templates[0]!
  const change = { position, version, title: '', text: 'Noget er galt.' }
  expect(kindOf(await changeMessageTemplate(as.medcomReader(), change))).toBe('forbidden')
  value(await changeMessageTemplate(as.medcomAdmin(), change))
  expect(await lastEntry()).toMatchObject({ verb: 'messageTemplate.change', subject_type: 'messageTemplate' })
  expect(faultOf(await changeMessageTemplate(as.medcomAdmin(), change))).toMatchObject({ kind: 'conflict' })
  expect(kindOf(await changeMessageTemplate(as.medcomAdmin(), { ...change, position: 99 }))).toBe('notFound')
})
