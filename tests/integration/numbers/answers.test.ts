import { beforeAll, beforeEach, expect, test } from 'vitest'
import { lookUpNumber } from '@/lib/numbers/look-up'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive, type Line } from '@/tests/support/draws'
import { setClock, value } from '@/tests/support/outcomes'

const NOW = '2026-11-21T13:05:00Z'
type Drawer = Awaited<ReturnType<typeof aDrawer>>
let west: Drawer
let east: Drawer

const lookUp = async (number: string) => value(await lookUpNumber(as.medcomAdmin(), { number }))
const draw = (by: Drawer, first: string, last: string, more: Line = {}) => ({
  ...aLine(by, { first: first.replace(/\D/g, ''), last: last.replace(/\D/g, ''), ...more }),
  first,
  last,
})
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const giveBack = (by: Drawer, first: string, last: string, more: Line = {}) =>
  draw(by, first, last, { operation: 'return', time: '2026-05-01T08:00:00Z', ...more })

beforeAll(async () => {
  await setClock(NOW)
  west = await aDrawer()
  east = await aDrawer()
  await askOwner(
    `insert into number_format_rule (id, valid_from, min_length, max_length, characters, check_digit, description)
     values (gen_random_uuid(), '2020-01-01', 8, 15, 'digits', 'none', 'Prøve')`,
  )
})

beforeEach(() => setClock(NOW))

test('found: who, when, in which series, for what, and that it may be used', async () => {
  await receive(draw(west, '0123450000', '0123459999', { time: '2026-03-04T01:10:00Z' }))
  const answer = await lookUp('0123456789')
  expect(answer).toMatchObject({
    number: '0123456789',
    kind: 'found',
    known: true,
    tone: 'success',
    instruction: 'Du kan bruge nummeret.',
    returnedAt: null,
    notes: [],
    log: { stale: false },
  })
  expect(plain(answer.log.text)).toBe('Trækningsloggen er opdateret i dag kl. 14.05.')
  expect(plain(answer.headline)).toMatch(/^Trukket af Prøvelaboratorium .* – 4\. marts 2026 kl\. 02\.10$/)
  expect(answer.current).toMatchObject({
    laboratoryId: west.id,
    first: '0123450000',
    last: '0123459999',
    count: '10000',
    purpose: 'ordinary',
    kind: 'draw',
  })
})

test('both ends of a series belong to it, their neighbours do not', async () => {
  await receive(draw(west, '2000000010', '2000000019'))
  const kinds = await Promise.all(
    ['2000000009', '2000000010', '2000000019', '2000000020'].map(async (one) => (await lookUp(one)).kind),
  )
  expect(kinds).toEqual(['notFound', 'found', 'found', 'notFound'])
})

test('returned: the number must not be used', async () => {
  await receive(draw(west, '3000000000', '3000000099'), giveBack(west, '3000000050', '3000000099'))
  expect((await lookUp('3000000049')).kind).toBe('found')
  const answer = await lookUp('3000000050')
  expect(answer).toMatchObject({ kind: 'returned', known: true, tone: 'error' })
  expect(answer.headline).toContain('Leveret tilbage af')
  expect(answer.returnedAt).toEqual(new Date('2026-05-01T08:00:00Z'))
  expect(answer.history.map(({ kind }) => kind)).toEqual(['draw', 'return'])
})

test('drawn again after a return: the new laboratory has it, and the old one is told of', async () => {
  await receive(
    draw(west, '3100000000', '3100000099'),
    giveBack(west, '3100000000', '3100000099'),
    draw(east, '3100000000', '3100000099', { time: '2026-06-01T08:00:00Z' }),
  )
  const answer = await lookUp('3100000005')
  expect(answer).toMatchObject({ kind: 'found', current: { laboratoryId: east.id } })
  expect(answer.notes.join()).toContain('før trukket og leveret tilbage')
})

test('drawn more than once: by two laboratories, or twice by one', async () => {
  await receive(
    draw(west, '4000000000', '4000000099'),
    draw(east, '4000000050', '4000000149', { time: '2026-04-04T01:10:00Z' }),
    draw(west, '4100000000', '4100000099'),
    draw(west, '4100000000', '4100000099', { time: '2026-04-04T01:10:00Z' }),
  )
  expect((await lookUp('4000000049')).kind).toBe('found')
  const answer = await lookUp('4000000050')
  expect(answer).toMatchObject({ kind: 'drawnMoreThanOnce', known: true, tone: 'error' })
  expect(answer.headline).toContain('Trukket to gange')
  expect(answer.current?.laboratoryId).toBe(east.id)
  expect((await lookUp('4100000007')).kind).toBe('drawnMoreThanOnce')
})

test('not found, and a refused draw is no draw', async () => {
  await receive(draw(west, '5000000000', '5000000099', { outcome: 'refused' }))
  expect(await lookUp('5000000001')).toMatchObject({
    kind: 'notFound',
    known: false,
    tone: 'error',
    current: null,
    history: [],
    headline: 'Nummeret er ikke trukket',
  })
})

test('unlike the rule: looked up all the same', async () => {
  await receive(draw(west, 'AB60', 'AB69'))
  expect(await lookUp('XY99')).toMatchObject({ kind: 'formatUnlikeRule', known: false, tone: 'warning' })
  const found = await lookUp('ab 65')
  expect(found).toMatchObject({ kind: 'found', number: 'AB65', known: true })
  expect(found.notes.join()).toContain('følger ikke reglen')
})

test('the log is behind: nothing is certain but what it tells', async () => {
  await receive(draw(west, '7000000000', '7000000099'))
  await setClock('2026-11-22T13:05:01Z')
  const unknown = await lookUp('7999999999')
  expect(unknown).toMatchObject({ kind: 'logStale', known: false, tone: 'warning', log: { stale: true } })
  expect(plain(unknown.log.text)).toBe('Trækningsloggen er ikke opdateret siden i går kl. 14.05.')
  const known = await lookUp('7000000001')
  expect(known.kind).toBe('found')
  expect(known.notes.join()).toContain('ved vi ikke')
})

test('how old the log may be is a dated setting', async () => {
  await askOwner(
    `insert into setting (key, valid_from, value) values ('drawLog.staleAfterHours', '2026-11-23', '48')`,
  )
  await setClock('2026-11-22T14:00:00Z')
  expect((await lookUp('7999999999')).kind).toBe('logStale')
  await setClock('2026-11-23T12:00:00Z')
  expect((await lookUp('7999999999')).kind).toBe('notFound')
})

test('a leading zero makes another number, and so does one more digit', async () => {
  await receive(draw(west, '0123', '0129'), draw(east, '123', '123'))
  expect((await lookUp('0123')).current?.laboratoryId).toBe(west.id)
  expect((await lookUp('123')).current?.laboratoryId).toBe(east.id)
  expect((await lookUp('00123')).known).toBe(false)
  expect((await lookUp('124')).known).toBe(false)
})

test('a hyphen in the log is no more part of a number than one in a scan', async () => {
  await receive(draw(west, 'np-800', 'np-899'))
  for (const typed of ['NP-850', 'np850', '*NP850*', 'NP 850']) {
    expect((await lookUp(typed)).current, typed).toMatchObject({ first: 'NP800', last: 'NP899' })
  }
})

test('fifteen and eighteen digits lose none of them', async () => {
  await receive(
    draw(west, '999999999999990', '999999999999999'),
    draw(east, '900719925474099301', '900719925474099302'),
  )
  expect((await lookUp('999999999999999')).current).toMatchObject({
    first: '999999999999990',
    last: '999999999999999',
  })
  expect((await lookUp('900719925474099302')).current).toMatchObject({ last: '900719925474099302' })
  expect((await lookUp('900719925474099303')).known).toBe(false)
})

test('a health card scanned by mistake is told from a sample', async () => {
  expect(await lookUp('010180-1234')).toMatchObject({
    kind: 'notFound',
    tone: 'warning',
    headline: 'Det ligner et CPR-nummer',
    instruction: 'Scan stregkoden på prøven, ikke den på sundhedskortet.',
  })
})
