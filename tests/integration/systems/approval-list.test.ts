import { beforeAll, describe, expect, it } from 'vitest'
import { changeOrganisation, listOrganisations, showOrganisation } from '@/lib/parties'
import {
  applyApprovalList,
  changeSystem,
  compareSystems,
  discardApprovalList,
  listApprovalLists,
  listSystems,
  receiveApprovalList,
  showApprovalList,
  showSystem,
} from '@/lib/systems'
import { as } from '@/tests/support/actors'
import { LIST, listWith } from '@/tests/support/approval-list'
import { askOwner } from '@/tests/support/database'
import { countEntries, faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'

const fileName = 'godkendte-laboratoriesystemer.htm'
const me = as.medcomAdmin()
const receive = async (file: Uint8Array) =>
  value(await receiveApprovalList(me, { fileName, file: file as Uint8Array<ArrayBuffer> }))
const apply = async (file: Uint8Array) => {
  const { id } = await receive(file)
  return value(await applyApprovalList(me, { id }))
}
const systemId = async (name: string) =>
  value(await listSystems(me, { search: name })).rows.find((row) =>
    [row.name, row.listedName].includes(name),
  )!.id
const none = { added: 0, changed: 0, gone: 0 }

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

// These tests follow one register through several lists, in their order.
describe("the import of MedCom's approval list", () => {
  it('shows what the list brings before anything is changed', async () => {
    const { id, known, preview } = await receive(LIST)
    expect(known).toBeNull()
    expect(preview).toMatchObject({
      date: '2026-07-09',
      counts: { systems: { ...none, added: 6 }, standards: { added: 8 }, cells: { ...none, added: 31 } },
      problems: [],
    })
    expect(preview.vendors.added.sort()).toEqual([
      'Fjordens IT',
      'Havblik Software',
      'Kystlab',
      'Nordlys Lab-IT',
    ])
    expect(await lastEntry()).toMatchObject({ verb: 'approvalList.receive', subject_id: id })
    expect(value(await listSystems(me, { state: 'all' })).rows).toEqual([])
    expect((await receive(LIST)).known).toBe('previewed')
  })

  it('applies it whole: systems, their vendors and every status cell', async () => {
    const { id } = await receive(LIST)
    value(await applyApprovalList(me, { id }))
    expect(await lastEntry()).toMatchObject({ verb: 'approvalList.apply', subject_id: id })
    const statuses = await askOwner<{ status: string; count: number }>(
      'select status::text, count(*)::int as count from system_approval where valid_to is null group by status order by 1',
    )
    expect(statuses).toEqual([
      { status: 'approved', count: 24 },
      { status: 'notApproved', count: 4 },
      { status: 'testing', count: 2 },
      { status: 'testMissing', count: 1 },
    ])
    const { rows } = value(await listSystems(me, { size: 100 }))
    expect(rows).toHaveLength(6)
    const marked = value(await showSystem(me, { id: await systemId('Mærkbar') }))
    const vendor = value(await showOrganisation(me, { id: marked.vendor.id }))
    expect(vendor).toMatchObject({
      name: 'Havblik Software',
      roles: [{ kind: 'vendor', validFrom: '2026-07-09' }],
    })
  })

  it('is done once', async () => {
    const [first] = value(await listApprovalLists(me, {})).rows
    const entries = await countEntries()
    expect(faultOf(await applyApprovalList(me, { id: first!.id }))).toMatchObject({ kind: 'state' })
    expect(faultOf(await discardApprovalList(me, { id: first!.id }))).toMatchObject({ kind: 'state' })
    expect(await countEntries()).toBe(entries)
    expect(await receive(LIST)).toMatchObject({ id: first!.id, known: 'applied', unchanged: true })
  })

  it('makes no doubles when the same content comes as another file, even of records a person renamed', async () => {
    const id = await systemId('Analyselinje')
    const { vendor } = value(await showSystem(me, { id }))
    value(await changeSystem(me, { id, version: 1, name: 'Analysebånd' }))
    const organisation = value(await showOrganisation(me, { id: vendor.id }))
    value(await changeOrganisation(me, { ...organisation, name: 'Nordlys Danmark' }))
    const again = listWith(['</html>', '</html>\n'])
    expect(await receive(again)).toMatchObject({ known: null, unchanged: true })
    const counts =
      'select (select count(*) from organisation)::int o, (select count(*) from "system")::int s, (select count(*) from system_approval)::int a'
    const before = await askOwner(counts)
    await apply(again)
    expect(await askOwner(counts)).toEqual(before)
  })

  it('ends a changed answer the day before the new list and begins another; one that is gone ends', async () => {
    const changed = listWith(
      ['09-07-2026', '01-10-2026'],
      [/(<div result=")Tester(">)Tester/, '$1Godkendt$2Godkendt'],
      [/(<div result=")Ikke Godkendt(">)Ikke Godkendt/, '$1&nbsp;$2&nbsp;'],
    )
    const { preview } = await receive(changed)
    expect(preview.counts.cells).toMatchObject({ added: 0, changed: 1, gone: 1 })
    const [change] = preview.cells.changed
    await apply(changed)
    const id = await systemId(change!.after.system.replace(/ \(.*/, ''))
    const { approvals } = value(await showSystem(me, { id }))
    const cell = approvals.filter(
      ({ standard, direction }) =>
        `${standard.code} (${standard.version})` === change!.after.standard &&
        direction === change!.after.direction,
    )
    expect(cell).toMatchObject([
      { status: 'approved', validFrom: '2026-10-01', validTo: null },
      { status: 'testing', validFrom: '2026-07-09', validTo: '2026-09-30' },
    ])
  })

  it('refuses a list older than the one in use, and says so before', async () => {
    const { id } = await receive(listWith(['09-07-2026', '01-08-2026']))
    expect(value(await showApprovalList(me, { id })).refusal).toContain('1.\u00a0oktober 2026')
    expect(kindOf(await applyApprovalList(me, { id }))).toBe('state')
    value(await discardApprovalList(me, { id }))
    expect(await lastEntry()).toMatchObject({ verb: 'approvalList.discard', subject_id: id })
    expect(kindOf(await discardApprovalList(me, { id }))).toBe('state')
    expect(kindOf(await applyApprovalList(me, { id }))).toBe('state')
  })

  it('leaves what is known of a cell that cannot be read, and names its row and column', async () => {
    const unread = listWith(
      ['09-07-2026', '02-10-2026'],
      [/(<div result=")Godkendt(">)Godkendt/, '$1Måske$2Måske'],
    )
    const { preview } = await receive(unread)
    expect(preview.problems).toMatchObject([{ row: 2, column: 4, message: expect.stringContaining('Måske') }])
    const { id } = await receive(unread)
    value(await applyApprovalList(me, { id }))
    const { approvals } = value(await showSystem(me, { id: await systemId('Analysebånd') }))
    expect(
      approvals.find(({ standard, direction }) => standard.code === 'CTL01' && direction === 'receive'),
    ).toMatchObject({
      status: 'approved',
      validTo: null,
    })
  })

  it('ends the answers of a system that is no longer listed, and moves one whose vendor changed', async () => {
    const list = listWith(
      ['09-07-2026', '01-11-2026'],
      ['<th>Pr&oslash;vestyr (Kystlab)</th>', '<th>Pr&oslash;vestyr (Nyt Firma)</th>'],
      ['<th>Glasplade (Fjordens IT)</th>', '<th>Kommentar</th>'],
    )
    const { preview } = await receive(list)
    expect(preview.systems).toMatchObject({
      added: [],
      changed: [{ before: { vendor: 'Kystlab' }, after: { vendor: 'Nyt Firma' } }],
      gone: [{ name: 'Glasplade' }],
    })
    await apply(list)
    const gone = value(await showSystem(me, { id: await systemId('Glasplade') }))
    expect(gone.approvals.every(({ validTo }) => validTo === '2026-10-31')).toBe(true)
    const moved = value(await showSystem(me, { id: await systemId('Prøvestyr') }))
    expect(moved.vendor.name).toBe('Nyt Firma')
    const old = value(await listOrganisations(me, { search: 'Kystlab' })).rows[0]!
    const seen = value(await compareSystems(as.vendorUser(moved.vendor.id), {}))
    expect(seen.systems.map(({ name }) => name)).toEqual(['Prøvestyr'])
    expect(value(await compareSystems(as.vendorUser(old.id), {})).systems).toEqual([])
  })

  it('says what to do with a file that is no approval list', async () => {
    for (const text of ['', 'hej', '<table><tr><th>Navn</th></tr></table>']) {
      const file = new TextEncoder().encode(text)
      const fault = faultOf(await receiveApprovalList(me, { fileName, file }))
      expect(fault).toMatchObject({ kind: 'validation', fields: { file: expect.any(String) } })
    }
  })

  it('is for MedCom alone', async () => {
    const file = LIST
    for (const other of [as.medcomReader(), as.vendorAdmin('00000000-0000-7000-8000-000000000000')]) {
      expect(kindOf(await receiveApprovalList(other, { fileName, file }))).toBe('forbidden')
      const id = '00000000-0000-7000-8000-000000000000'
      expect(kindOf(await applyApprovalList(other, { id }))).toBe('forbidden')
      expect(kindOf(await discardApprovalList(other, { id }))).toBe('forbidden')
    }
    const nobody = { id: '00000000-0000-7000-8000-000000000000' }
    expect(kindOf(await applyApprovalList(me, nobody))).toBe('notFound')
    expect(kindOf(await discardApprovalList(me, nobody))).toBe('notFound')
  })
})

describe('two who apply the same list at once', () => {
  it('apply it once', async () => {
    const { id } = await receive(listWith(['09-07-2026', '02-11-2026']))
    const outcomes = await Promise.all([
      applyApprovalList(me, { id }),
      applyApprovalList(as.medcomAdmin(), { id }),
    ])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

it('takes a list that says a day to come for one of today, so that the mended list is not older', async () => {
  await setClock('2026-11-22T09:00:00Z')
  await apply(listWith(['09-07-2026', '01-10-2027']))
  await setClock('2026-11-23T09:00:00Z')
  await apply(listWith(['09-07-2026', '23-11-2026']))
  await apply(listWith(['09-07-2026', '23-11-2026'], ['</html>', '</html>\n']))
})
