import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import {
  changeRequirement,
  listRequirements,
  previewRequirement,
  showLaboratoryCompliance,
  showMatrix,
  showRequirement,
} from '@/lib/compliance'
import { thresholdWords } from '@/lib/compliance/words'
import { assignVendor } from '@/lib/parties'
import { as } from '@/tests/support/actors'
import { aBoundVendor, judgeAll, judgeByDate, standingCells, statesOf } from '@/tests/support/compliance'
import { askOwner } from '@/tests/support/database'
import { aLine, receive } from '@/tests/support/draws'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const admin = as.medcomAdmin()

beforeEach(() => setClock('2026-11-21T09:00:00Z'))

async function asking(key: string, more: object = {}) {
  const { current, version } = value(await showRequirement(admin, { key }))
  const { clause, heading, appliesTo, thresholds, deadlineMonths, deadlineOn } = current
  const deadline = { deadlineMonths, deadlineOn }
  return {
    key,
    version,
    clause,
    heading,
    appliesTo,
    ...thresholds,
    ...deadline,
    validFrom: '2026-11-21',
    reason: 'Aftalt',
    ...more,
  }
}

/** A bound vendor whose laboratory drew by HTTP twenty days ago. */
async function anUnencrypted() {
  const bound = await aBoundVendor()
  const [{ code }] = (await askOwner<{ code: string }>('select code from laboratory where id = $1', [
    bound.laboratoryId,
  ])) as [{ code: string }]
  await receive(aLine({ code }, { time: '2026-11-01T10:00:00Z', transport: 'http' }))
  await judgeAll()
  return bound
}

describe('requirement.change', () => {
  test('is shown before it is saved, and then does just that', async () => {
    const { vendorId, laboratoryId } = await anUnencrypted()
    expect(await statesOf(laboratoryId, 'https')).toEqual(['overdue'])
    const input = await asking('https', { days: '10' })
    const { turns, judged } = value(await previewRequirement(admin, input))
    expect(turns.filter(({ href }) => href.includes(vendorId) || href.includes(laboratoryId))).toMatchObject([
      { isLaboratory: false, from: 'overdue', to: 'met' },
      { isLaboratory: true, from: 'overdue', to: 'met' },
    ])
    const before = await standingCells('https')
    expect(judged).toBe(before.length)
    value(await changeRequirement(admin, input))
    expect(await lastEntry()).toMatchObject({ verb: 'requirement.change', subject_id: 'https' })
    await judgeAll()
    const after = await standingCells('https')
    const turned = after.filter((cell, index) => cell.state !== before[index]!.state)
    expect(turned).toHaveLength(turns.length)
    expect(await statesOf(laboratoryId, 'https')).toEqual(['overdue', 'met'])
  })

  test('holds from its day on, and the wording before stays readable', async () => {
    const { vendorId } = await aBoundVendor()
    await judgeAll()
    expect(await statesOf(vendorId, 'konti')).toEqual(['overdue'])
    value(
      await changeRequirement(
        admin,
        await asking('konti', { deadlineMonths: '24', validFrom: '2026-12-01' }),
      ),
    )
    await judgeByDate()
    expect(await statesOf(vendorId, 'konti')).toEqual(['overdue'])
    expect(value(await listRequirements(admin, {})).find(({ key }) => key === 'konti')).toMatchObject({
      changesOn: '2026-12-01',
    })
    await setClock('2026-12-01T06:00:00Z')
    await judgeByDate()
    expect(await statesOf(vendorId, 'konti')).toEqual(['overdue', 'onItsWay'])
    expect(value(await showRequirement(admin, { key: 'konti' })).versions).toMatchObject([
      { deadlineMonths: 0, validTo: '2026-11-30' },
      { deadlineMonths: 24, validTo: null, reason: 'Aftalt' },
    ])
  })

  test('is refused without its figures, with two deadlines, for a past day, and where nothing is another', async () => {
    const refusals = [
      { days: '' },
      { deadlineMonths: '6', deadlineOn: '2027-01-01' },
      { validFrom: '2026-11-20' },
    ]
    for (const more of refusals)
      for (const verb of [changeRequirement, previewRequirement])
        expect(kindOf(await verb(admin, await asking('tilbagelevering', more)))).toBe('validation')
    expect(kindOf(await changeRequirement(admin, await asking('tilbagelevering')))).toBe('state')
    expect(
      faultOf(await changeRequirement(admin, { ...(await asking('support')), key: 'ukendt' })).kind,
    ).toBe('notFound')
  })

  test('is MedCom’s administrators’ alone', async () => {
    const input = await asking('support', { heading: 'Andet' })
    const vendorId = await makeVendor()
    for (const asker of [as.medcomReader(), as.vendorAdmin(vendorId), as.anonymous])
      expect(kindOf(await changeRequirement(asker, input))).toBe('forbidden')
    expect(kindOf(await previewRequirement(as.vendorAdmin(vendorId), input))).toBe('forbidden')
  })
})

test('every figure of every requirement is told in words of its own', async () => {
  for (const { key, check, thresholds } of value(await listRequirements(admin, {}))) {
    const words = thresholdWords(check, thresholds)
    for (const figure of Object.values(thresholds)) expect(words, key).toMatch(new RegExp(`\\b${figure}\\b`))
  }
})

describe('compliance.matrix', () => {
  test('has a row a vendor or laboratory with nine cells, filtered by a state of one requirement', async () => {
    const { vendorId, laboratoryId } = await anUnencrypted()
    const asked = { key: 'konti', state: 'overdue' } as const
    const vendors = value(await showMatrix(admin, asked))
    expect(vendors.rows.map(({ id }) => id)).toContain(vendorId)
    const laboratories = value(await showMatrix(admin, { ...asked, of: 'laboratory', vendorId }))
    expect(laboratories.rows).toMatchObject([{ id: laboratoryId, vendor: { id: vendorId }, of: 9 }])
    expect(laboratories.rows[0]!.cells.konti).toEqual({ state: 'overdue', until: '2026-01-01' })
    expect(value(await showMatrix(admin, { key: 'konti', state: 'met', vendorId })).rows).toEqual([])
  })

  test('shows a vendor its own and nobody else’s', async () => {
    const [mine, theirs] = [await anUnencrypted(), await anUnencrypted()]
    const asker = as.vendorUser(mine.vendorId)
    for (const of of ['vendor', 'laboratory'] as const) {
      const { rows } = value(await showMatrix(asker, { of }))
      expect(rows.map(({ id }) => id)).toEqual([of === 'vendor' ? mine.vendorId : mine.laboratoryId])
      expect(JSON.stringify(rows)).not.toContain(theirs.vendorId)
    }
  })
})

describe('compliance.laboratory', () => {
  test('says how many of the nine a laboratory meets, to its vendor of today and nobody else’s', async () => {
    const { vendorId, laboratoryId } = await anUnencrypted()
    const shown = value(await showLaboratoryCompliance(as.vendorUser(vendorId), { id: laboratoryId }))
    expect(shown).toMatchObject({ vendorId, of: 9 })
    expect(shown.rows.find(({ key }) => key === 'konti')).toMatchObject({ state: 'overdue' })
    expect(shown.met).toBe(shown.rows.filter(({ state }) => state === 'met').length)
    const other = as.vendorAdmin(await makeVendor())
    expect(kindOf(await showLaboratoryCompliance(other, { id: laboratoryId }))).toBe('notFound')
    expect(kindOf(await showLaboratoryCompliance(as.anonymous, { id: laboratoryId }))).toBe('forbidden')
  })
})

test('a draw just after midnight is judged for the vendor that serves from today, before anybody has stamped it', async () => {
  const { laboratoryId } = await aBoundVendor()
  const next = await makeVendor()
  const [{ code, version }] = (await askOwner<{ code: string; version: number }>(
    'select code, version from laboratory where id = $1',
    [laboratoryId],
  )) as [{ code: string; version: number }]
  value(await assignVendor(admin, { id: laboratoryId, version, vendorId: next, validFrom: '2026-11-22' }))
  await judgeAll()
  await setClock('2026-11-21T23:02:00Z')
  await receive(aLine({ code }, { time: '2026-11-21T23:01:00Z', transport: 'http' }))
  await judgeAll()
  expect((await standingCells('https')).filter((cell) => cell.laboratory_id === laboratoryId)).toMatchObject([
    { vendor_id: next, state: 'onItsWay' },
  ])
})

test('every table that evidence is read from marks its vendors when it changes', async () => {
  const followed = await askOwner<{ name: string }>(
    `select distinct tgrelid::regclass::text as name from pg_trigger where tgname like 'compliance\\_%'`,
  )
  const files = ['read-facts', 'last-seen', 'stock-facts', 'requirements'].map(
    (name) => `lib/compliance/${name}.ts`,
  )
  const kin = [
    'lib/certification/kin.ts',
    'lib/certification/required.ts',
    'lib/contacts/kin.ts',
    'lib/stock/kin.ts',
  ]
  const source = [...files, ...kin]
    .map((file) => readFileSync(file, 'utf8').replace(/^ *(\/?\*|\/\/).*$/gm, ''))
    .join('\n')
  const models = [...source.matchAll(/tx\.([a-z][A-Za-z]+)\./g)].map(([, model]) => model!)
  const raw = [...source.matchAll(/(?:from|join) ([a-z_]+) (?!\()/g)].map(([, table]) => table!)
  const tables = new Set([
    ...models.map((model) => model.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
    ...raw,
  ])
  // Whoever draws is judged by the stock that the watch then reckons anew for it.
  for (const name of ['laboratory_day', 'unnest', 'contact_revision', 'contact_list_version'])
    tables.delete(name)
  const names = new Set(followed.map(({ name }) => name.replaceAll('"', '')))
  expect([...tables].filter((table) => !names.has(table))).toEqual([])
  expect(names.size).toBeGreaterThan(15)
})
