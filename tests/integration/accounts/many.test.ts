import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  applyMany,
  applyManyRest,
  discardMany,
  listAccounts,
  prepareMany,
  requestMany,
  showMany,
} from '@/lib/accounts'
import { accountTasks } from '@/lib/accounts/jobs'
import { emptyQueue } from '@/lib/jobs/queue'
import { releaseJobs } from '@/lib/system/release-jobs'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { killedAtTheEnd } from '@/tests/support/killed'
import { countEntries, faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeVendor } from '@/tests/support/parties'

let vendorId: string
let otherId: string
const codes: string[] = []
const us = () => as.vendorAdmin(vendorId)
const them = () => as.vendorAdmin(otherId)
const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: accountTasks })

beforeAll(async () => {
  vendorId = (await anAgreement('inForce')).vendorId
  otherId = await makeVendor()
  for (let index = 0; index < 40; index += 1) {
    codes.push(`MANGE-${index}`)
    await makeLaboratory({ vendorId, code: `MANGE-${index}` })
  }
  await makeLaboratory({ vendorId: otherId, code: 'FREMMED-1', name: 'Fremmed laboratorium' })
})

const row = (laboratory: string, more: object = {}) => ({
  laboratory,
  department: 'Klinisk biokemi',
  address: 'drift@proeve.example',
  purpose: 'automatisk',
  ...more,
})
const table = (rows: object[], more: object = {}) => ({ environment: 'test' as const, rows, ...more })
const ask = async (rows: object[]) => value(await requestMany(us(), table(rows))).id

describe('account.requestMany', () => {
  test('previews: good rows and bad ones named, and nothing is asked', async () => {
    const id = await ask([
      row(codes[0]!),
      row(codes[0]!),
      row('FREMMED-1'),
      row('FINDES-IKKE'),
      row(codes[1]!, { address: 'drift' }),
      row(codes[2]!, { address: 'anna.hansen@proeve.example' }),
      row(codes[3]!, { purpose: 'fest' }),
      row(codes[4]!, { address: '' }),
    ])
    expect(await lastEntry()).toMatchObject({
      verb: 'account.requestMany',
      subject_id: id,
      vendor_id: vendorId,
    })
    const shown = value(await showMany(us(), { id }))
    expect(shown).toMatchObject({ status: 'previewed', good: 1, bad: 6 })
    const problems = shown.lines.map((line) => line.problems.join(' '))
    expect(problems[1]).toContain('række 1')
    // Another's laboratory reads as one that is not there.
    expect(problems[2]).toBe(problems[3])
    expect(problems[5]).toContain('funktionspostkasse')
    expect(value(await listAccounts(us(), {})).count.value).toBe(0)
  })

  test('reads a file as Danish Excel saves it: semicolons, Latin-1 and quoted line breaks', async () => {
    const text = `Afdeling;Formål;Laboratorium;Funktionspostkasse\r\n"Blodbank\nog ø";nødblanket;${codes[5]};DRIFT@proeve.example\r\n;;${codes[6]};drift@proeve.example\r\n`
    const file = new Uint8Array(Buffer.from(text, 'latin1'))
    const { id } = value(await requestMany(us(), { environment: 'test', file, fileName: 'konti.csv' }))
    expect(value(await showMany(us(), { id })).lines).toMatchObject([
      { line: 2, purpose: 'emergency', address: 'drift@proeve.example', problems: [] },
      { line: 4, problems: [expect.stringContaining('afdelingens navn') as string] },
    ])
  })

  test('says what is wrong with a file as a whole', async () => {
    for (const text of ['', 'Navn;Mail\r\na;b\r\n', 'Afdeling;Postkasse\r\n'])
      expect(
        faultOf(await requestMany(us(), { environment: 'test', file: new Uint8Array(Buffer.from(text)) })),
      ).toMatchObject({ fields: { file: expect.any(String) as string } })
    expect(kindOf(await requestMany(us(), table([])))).toBe('validation')
  })

  test('is vendors’ own', async () => {
    expect(kindOf(await requestMany(as.medcomAdmin(), table([row(codes[0]!)])))).toBe('forbidden')
    expect(kindOf(await prepareMany(as.medcomReader(), {}))).toBe('forbidden')
    expect(value(await prepareMany(us(), {})).laboratories).toHaveLength(40)
  })
})

describe('account.applyMany', () => {
  test('asks for all good rows, twenty at once and the rest by the job, each logged once', async () => {
    const id = await ask([...codes.slice(0, 39).map((code) => row(code)), row('FINDES-IKKE')])
    expect(value(await applyMany(us(), { id })).finished).toBe(false)
    expect(value(await showMany(us(), { id }))).toMatchObject({ status: 'applying', doneLines: 20 })
    await work()
    const done = value(await showMany(us(), { id }))
    expect(done).toMatchObject({ status: 'applied', doneLines: 40 })
    expect(done.lines.filter(({ made }) => made)).toHaveLength(39)
    expect(value(await listAccounts(us(), { state: 'open' })).count.value).toBe(39)
    const [feed] = await askOwner<{ count: number; last: number }>(
      `select count(*)::int, max(sequence)::int as last from account_change where vendor_id = $1`,
      [vendorId],
    )
    expect(feed!.count).toBe(39)
    expect(kindOf(await applyMany(us(), { id }))).toBe('state')
    expect(kindOf(await applyManyRest(as.system, { id }))).toBe('state')
    // The same file again: what is there already is named, so nothing is doubled.
    const again = await ask(codes.slice(0, 40).map((code) => row(code)))
    expect(value(await showMany(us(), { id: again }))).toMatchObject({ good: 1, bad: 39 })
  })

  test('is whole where a worker is killed in the middle: what was made stays, and none is made twice', async () => {
    const id = await ask(codes.map((code) => row(code, { department: 'Strømsvigt' })))
    value(await applyMany(us(), { id }))
    const entries = await countEntries()
    await killedAtTheEnd(() => applyManyRest(as.system, { id }))
    expect(value(await showMany(us(), { id }))).toMatchObject({ status: 'applying', doneLines: 20 })
    const made = async () => value(await listAccounts(us(), { search: 'Strømsvigt' })).count.value
    expect([await made(), await countEntries()]).toEqual([20, entries])
    // What the worker held is let go when the next one starts.
    await askOwner(`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed'`)
    await releaseJobs(process.env.DATABASE_URL!)
    await work()
    expect(value(await showMany(us(), { id }))).toMatchObject({ status: 'applied', doneLines: 40 })
    expect(await made()).toBe(40)
  })

  test('goes on with a row that has become impossible, and says why', async () => {
    const laboratoryId = await makeLaboratory({ vendorId, code: 'FLYTTER' })
    const id = await ask([row('FLYTTER'), row(codes[0]!, { department: 'Patologi' })])
    await askOwner('update laboratory set vendor_id = $1 where id = $2', [otherId, laboratoryId])
    value(await applyMany(us(), { id }))
    expect(value(await showMany(us(), { id })).lines).toMatchObject([
      { failed: expect.any(String) as string },
      { made: { atOnce: true } },
    ])
  })

  test('is not begun twice by two clicks, nor for another’s rows or nobody’s', async () => {
    const id = await ask([row(codes[1]!, { department: 'To klik' })])
    const both = await Promise.all([1, 2].map(() => applyMany(us(), { id })))
    expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
    const other = await ask([row(codes[2]!, { department: 'Fremmed' })])
    for (const verb of [applyMany, discardMany, showMany]) {
      expect(faultOf(await verb(them(), { id: other }))).toEqual(
        faultOf(await verb(them(), { id: randomUUID() })),
      )
      expect(kindOf(await verb(as.medcomAdmin(), { id: other }))).toBe('forbidden')
    }
    expect(kindOf(await applyManyRest(us(), { id: other }))).toBe('forbidden')
  })
})

test('account.discardMany throws away what was typed, before it is sent', async () => {
  const id = await ask([row(codes[3]!, { department: 'Kasseres' })])
  value(await discardMany(us(), { id }))
  expect(await lastEntry()).toMatchObject({ verb: 'account.discardMany', subject_id: id })
  expect(value(await showMany(us(), { id }))).toMatchObject({ status: 'discarded', lines: [] })
  expect(kindOf(await applyMany(us(), { id }))).toBe('state')
  expect(kindOf(await discardMany(us(), { id }))).toBe('state')
})
