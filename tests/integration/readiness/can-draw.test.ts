import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeLaboratory } from '@/lib/parties'
import { canDraw } from '@/lib/readiness'
import { showOverview } from '@/lib/overview'
import { as } from '@/tests/support/actors'
import { anAccount } from '@/tests/support/accounts'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive } from '@/tests/support/draws'
import { wanted } from '@/tests/support/feed'
import { kindOf, setClock, value } from '@/tests/support/outcomes'

const GLN = '5790000000005'
const SOR = '440121000016003'
let mine: Awaited<ReturnType<typeof aDrawer>> & { account: string; accountId: string }
let theirs: Awaited<ReturnType<typeof aDrawer>>

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  const drawer = await aDrawer()
  theirs = await aDrawer()
  await askOwner(
    `update laboratory set city = 'Ringkøbing', gln = $2, sor = $3, code = 'KBA-1' where id = $1`,
    [drawer.id, GLN, SOR],
  )
  await askOwner(`update laboratory set city = 'Ringkøbing', code = 'KBA-11' where id = $1`, [theirs.id])
  const { id, name } = await anAccount({
    vendorId: drawer.vendorId,
    laboratoryId: drawer.id,
    name: 'lis-kba-1',
  })
  mine = { ...drawer, code: 'KBA-1', account: name, accountId: id }
  await anAccount({ vendorId: theirs.vendorId, laboratoryId: theirs.id, name: 'lis-kba-11' })
  await anAgreement('inForce', { vendorId: mine.vendorId })
  await receive(
    aLine(mine, { account: name, time: '2026-11-18T01:00:00Z' }),
    aLine(mine, { account: name, time: '2026-11-19T01:00:00Z', outcome: 'refused' }),
    aLine(mine, { account: name, time: '2026-11-20T01:00:00Z' }),
    aLine(mine, { account: name, time: '2026-11-20T09:00:00Z', operation: 'return', outcome: 'refused' }),
  )
})

const ask = async (context: Parameters<typeof canDraw>[0], input: Parameters<typeof canDraw>[1]) =>
  value(await canDraw(context, input)).laboratories
const namesFor = async (search: string, context = as.medcomReader() as Parameters<typeof canDraw>[0]) =>
  (await ask(context, { search })).map(({ id }) => id)

describe('a laboratory', () => {
  test('is found by each of its names and codes, and exactly so before others', async () => {
    for (const typed of ['kba-1', 'LIS-KBA-1', GLN, '4401 2100 0016003'])
      expect(await namesFor(typed), typed).toEqual([mine.id])
    expect((await namesFor('ringk')).toSorted()).toEqual([mine.id, theirs.id].toSorted())
    expect(await namesFor('is-kba-1')).toHaveLength(2)
    for (const typed of ['', '%', 'findes ikke', "' or 1=1 --", 'a\0b'])
      expect(await namesFor(typed), typed).toEqual([])
  })

  test('is found by the name it had before', async () => {
    const [row] = await askOwner<{ name: string; version: number; code: string }>(
      'select name, version, code from laboratory where id = $1',
      [mine.id],
    )
    const changed = {
      id: mine.id,
      code: row!.code,
      version: row!.version,
      name: 'Klinisk Biokemi, Prøveby',
      sor: SOR,
      city: 'Ringkøbing',
      gln: GLN,
    }
    value(await changeLaboratory(as.medcomAdmin(), changed))
    expect(await namesFor(row!.name)).toEqual([mine.id])
    expect(await namesFor(row!.name, as.vendorUser(mine.vendorId))).toEqual([mine.id])
  })

  test('is shown with its verdict and what that is built on', async () => {
    const [shown] = await ask(as.medcomReader(), { laboratoryId: mine.id })
    expect(shown).toMatchObject({
      code: 'KBA-1',
      vendor: { id: mine.vendorId, agreement: 'inForce' },
      verdict: { answer: 'yes', reasons: [] },
      test: [],
      production: [
        {
          name: mine.account,
          confirmed: 'open',
          lastDraw: { at: new Date('2026-11-20T01:00:00Z'), outcome: 'done' },
          refused: { at: new Date('2026-11-20T09:00:00Z') },
        },
      ],
    })
  })

  test('cannot draw before NPN-servicen has what is wanted, unless it does', async () => {
    const other = await aDrawer()
    const { id } = await anAccount({ vendorId: other.vendorId, laboratoryId: other.id })
    const verdict = async () =>
      (await ask(as.vendorUser(other.vendorId), { laboratoryId: other.id }))[0]!.verdict
    await wanted(id)
    expect(await verdict()).toMatchObject({
      answer: 'no',
      reasons: [{ text: expect.stringContaining('ikke oprettet') }],
    })
    await askOwner(
      'update account set confirmed_change = wanted_change, confirmed_at = now() where id = $1',
      [id],
    )
    expect(await verdict()).toMatchObject({
      answer: 'but',
      reasons: [{ text: expect.stringContaining('ingen gældende aftale') }],
    })
  })

  test('that draws with an account the portal does not know, or with its vendor’s, is told so', async () => {
    const other = await aDrawer()
    await receive(aLine(other, { account: 'ukendt-konto', time: '2026-11-20T01:00:00Z' }))
    const [unknown] = await ask(as.medcomReader(), { laboratoryId: other.id })
    expect(unknown!.verdict.reasons[0]!.text).toContain('kontoen ukendt-konto, som portalen ikke kender')
    await anAccount({ vendorId: other.vendorId, name: 'ukendt-konto' })
    const [known] = await ask(as.medcomReader(), { laboratoryId: other.id })
    expect(known!.production).toMatchObject([{ name: 'ukendt-konto' }])
    expect(known!.verdict.reasons).toHaveLength(1)
  })
})

describe('another vendor’s laboratory', () => {
  test('is as if there were none, whatever one asks by', async () => {
    const context = as.vendorAdmin(mine.vendorId)
    for (const typed of ['KBA-11', 'lis-kba-11', theirs.id])
      expect(await namesFor(typed, context), typed).toEqual([])
    expect(await ask(context, { laboratoryId: theirs.id })).toEqual([])
    expect(await namesFor('ringk', context)).toEqual([mine.id])
  })

  test('that once was one’s own is it no longer', async () => {
    await askOwner('update laboratory set vendor_id = $2 where id = $1', [theirs.id, mine.vendorId])
    expect(await ask(as.vendorUser(theirs.vendorId), { laboratoryId: theirs.id })).toEqual([])
    await askOwner('update laboratory set vendor_id = $2 where id = $1', [theirs.id, theirs.vendorId])
  })

  test('nor can stations, laboratories or machines ask', async () => {
    for (const context of [
      as.station(mine.id),
      as.laboratoryUser(mine.id),
      as.apiKey(['numbers:read']),
      as.anonymous,
    ])
      expect(kindOf(await canDraw(context, { search: 'KBA' }))).toBe('forbidden')
  })
})

test('an access that ends soon is a task for its vendor, until somebody asks for a new one', async () => {
  const { id, vendorId } = await anAccount()
  const tasks = async () =>
    value(await showOverview(as.vendorAdmin(vendorId), {})).tasks.filter(({ key }) => key === `access.${id}`)
  await wanted(id)
  await askOwner(
    `update account set confirmed_change = wanted_change, confirmed_at = now(), credential_expires_on = '2026-12-21' where id = $1`,
    [id],
  )
  expect(await tasks()).toMatchObject([{ urgency: 'week', link: { href: `/konti/${id}/adgang` } }])
  await askOwner(`update account set certificate_expires_on = '2026-11-20' where id = $1`, [id])
  expect(await tasks()).toMatchObject([{ urgency: 'now', link: { href: `/konti/${id}` } }])
  await wanted(id)
  expect(await tasks()).toEqual([])
})

test('the newest lines of an account are found at the end of an index', async () => {
  const client = new pg.Client(process.env.DATABASE_URL)
  await client.connect()
  // A handful of rows is read whole otherwise.
  await client.query('set enable_seqscan = off; set enable_bitmapscan = off; set enable_sort = off')
  for (const condition of [`operation = 'draw'`, `outcome = 'refused'`]) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select id from draw where account = 'x' and ${condition} order by drawn_at desc, id desc limit 1`,
    )
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(/using draw_account_(drawn_at_id_idx|refused)/)
    expect(plan).not.toContain('Sort')
  }
  await client.end()
})
