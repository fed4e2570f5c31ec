import { beforeAll, describe, expect, test } from 'vitest'
import { listDraws, showDraw } from '@/lib/draws'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, receive, storedDraw, type Line } from '@/tests/support/draws'
import { kindOf, setClock, value } from '@/tests/support/outcomes'

let mine: Awaited<ReturnType<typeof aDrawer>>
let theirs: Awaited<ReturnType<typeof aDrawer>>
let lines: Record<'early' | 'refused' | 'web' | 'overlapped' | 'overlapping' | 'returned', Line>

beforeAll(async () => {
  await setClock('2026-11-21T12:00:00Z')
  mine = await aDrawer()
  theirs = await aDrawer()
  const first = '5550000000'
  lines = {
    early: aLine(mine, { time: '2026-01-31T22:59:59Z', account: 'Konto_1%' }),
    refused: aLine(mine, { time: '2026-02-01T10:00:00Z', operation: 'return', outcome: 'refused' }),
    web: aLine(mine, { time: '2026-02-02T10:00:00Z', channel: 'webPage' }),
    overlapped: aLine(mine, { time: '2026-02-03T10:00:00Z', first }),
    returned: aLine(mine, {
      time: '2026-02-05T10:00:00Z',
      first: '5550000010',
      last: '5550000019',
      operation: 'return',
    }),
    overlapping: aLine(theirs, { time: '2026-02-04T10:00:00Z', first: '5550000050' }),
  }
  await receive(...Object.values(lines))
})

const ids = async (context: Parameters<typeof listDraws>[0], input: Parameters<typeof listDraws>[1]) =>
  value(await listDraws(context, input)).rows.map(({ serviceId }) => serviceId)

describe('the list', () => {
  test('is everybody’s for MedCom, the newest first', async () => {
    const { returned, overlapping, overlapped, web, refused, early } = lines
    const expected = [returned, overlapping, overlapped, web, refused, early].map(({ id }) => id)
    expect(await ids(as.medcomReader(), {})).toEqual(expected)
    expect(await ids(as.medcomAdmin(), { sort: 'drawnAt' })).toEqual(expected.toReversed())
  })

  test('is narrowed by every filter', async () => {
    const admin = as.medcomAdmin()
    expect(await ids(admin, { laboratoryId: theirs.id })).toEqual([lines.overlapping.id])
    expect(await ids(admin, { to: '2026-01-31' })).toEqual([lines.early.id])
    expect(await ids(admin, { from: '2026-02-01', to: '2026-02-01' })).toEqual([lines.refused.id])
    expect(await ids(admin, { operation: 'return', outcome: 'done' })).toEqual([lines.returned.id])
    expect(await ids(admin, { channel: 'webPage' })).toEqual([lines.web.id])
    expect(await ids(admin, { overlapping: true })).toEqual([lines.overlapping.id, lines.overlapped.id])
    expect(await ids(admin, { search: 'konto_1%' })).toEqual([lines.early.id])
    expect(await ids(admin, { search: String(lines.web.id) })).toEqual([lines.web.id])
  })

  test('turns its pages by cursor, with draws of the same moment', async () => {
    const same = Array.from({ length: 7 }, () => aLine(mine, { time: '2026-05-01T00:00:00Z' }))
    await receive(...same)
    const seen: unknown[] = []
    let after: string | undefined
    do {
      const { rows, next } = value(await listDraws(as.medcomAdmin(), { from: '2026-05-01', size: 3, after }))
      seen.push(...rows.map(({ serviceId }) => serviceId))
      after = next ?? undefined
    } while (after)
    expect(seen.toSorted()).toEqual(same.map(({ id }) => id).toSorted())
  })

  test('odd input asks for nothing rather than failing', async () => {
    const odd = { laboratoryId: 'x', from: '31-12', search: '\\', after: 'zzz', sort: 'navn' } as object
    expect(kindOf(await listDraws(as.medcomAdmin(), odd))).toBe('ok')
    expect(kindOf(await listDraws(as.medcomAdmin(), { search: 'a\0b' }))).toBe('ok')
    for (const forged of [
      '[["v","x"],["v","y"]]',
      '[["d","2026-01-01"],["v","x"]]',
      '[["b","1"],["b","2"]]',
      '7',
    ]) {
      const after = Buffer.from(forged).toString('base64url')
      expect(kindOf(await listDraws(as.medcomAdmin(), { after }))).toBe('ok')
    }
  })

  test('is a vendor’s and a laboratory’s own', async () => {
    expect(await ids(as.vendorUser(theirs.vendorId), {})).toEqual([lines.overlapping.id])
    expect(await ids(as.laboratoryUser(theirs.id), {})).toEqual([lines.overlapping.id])
    expect(await ids(as.vendorAdmin(theirs.vendorId), { laboratoryId: mine.id })).toEqual([])
    expect(kindOf(await listDraws(as.station(mine.id), {}))).toBe('forbidden')
    expect(kindOf(await listDraws(as.anonymous, {}))).toBe('forbidden')
  })

  test('stays with the vendor the laboratory had', async () => {
    const one = await aDrawer()
    const next = await aDrawer()
    const line = aLine(one)
    await receive(line)
    await askOwner(`update laboratory_vendor set valid_to = '2026-06-30' where laboratory_id = $1`, [one.id])
    await askOwner(
      `insert into laboratory_vendor (id, laboratory_id, vendor_id, valid_from)
       values (gen_random_uuid(), $1, $2, '2026-07-01')`,
      [one.id, next.vendorId],
    )
    await askOwner('update laboratory set vendor_id = $2 where id = $1', [one.id, next.vendorId])
    const later = aLine(one, { time: '2026-07-01T00:00:00Z' })
    await receive(later)
    expect(await ids(as.vendorAdmin(one.vendorId), {})).toEqual([line.id])
    expect(await ids(as.vendorAdmin(next.vendorId), {})).toEqual([later.id])
  })
})

describe('one draw', () => {
  const show = async (line: Line, context: Parameters<typeof showDraw>[0] = as.medcomReader()) =>
    showDraw(context, { id: (await storedDraw(line.id))!.id })

  test('shows its series, whose it was, what it overlaps and what was returned of it', async () => {
    const draw = value(await show(lines.overlapped))
    expect(draw).toMatchObject({ first: '5550000000', last: '5550000099', numbers: 100n, overlapping: true })
    expect(draw.vendor?.id).toBe(mine.vendorId)
    expect(draw.overlaps).toMatchObject([{ first: '5550000050', last: '5550000099', concurrent: true }])
    expect(draw.opposite).toMatchObject([{ operation: 'return', first: '5550000010', last: '5550000019' }])
    expect(value(await show(lines.returned)).opposite).toMatchObject([{ operation: 'draw' }])
    expect(value(await show(lines.refused)).opposite).toEqual([])
  })

  test('tells a vendor that it overlaps and where, but not with whom', async () => {
    const draw = value(await show(lines.overlapped, as.vendorAdmin(mine.vendorId)))
    expect(draw.overlaps).toEqual([
      {
        id: null,
        at: null,
        laboratory: null,
        operation: 'draw',
        first: '5550000050',
        last: '5550000099',
        concurrent: true,
      },
    ])
  })

  test('of another organisation is not found', async () => {
    for (const context of [as.vendorAdmin(theirs.vendorId), as.laboratoryUser(theirs.id)])
      expect(kindOf(await show(lines.overlapped, context))).toBe('notFound')
    expect(kindOf(await showDraw(as.medcomAdmin(), { id: '999999999' }))).toBe('notFound')
    expect(kindOf(await showDraw(as.medcomAdmin(), { id: "1' or 1=1" }))).toBe('validation')
  })
})
