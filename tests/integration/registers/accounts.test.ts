import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { changeAccount, listAccounts } from '@/lib/accounts'
import { emptyQueue } from '@/lib/jobs/queue'
import {
  applyRegister,
  applyRegisterRest,
  discardRegister,
  listRegisters,
  showRegister,
  uploadRegister,
} from '@/lib/registers'
import { registerTasks } from '@/lib/registers/jobs'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { killedAtTheEnd } from '@/tests/support/killed'
import { faultOf, kindOf, lastEntry, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeVendor } from '@/tests/support/parties'

const medcom = as.medcomAdmin()
const HEAD = 'E-mailadresse;Konto;MILJØ;Laboratorium;Leverandør:;Afdeling;Hylde'
let vendorId: string
let otherId: string
let laboratoryId: string

/** As Excel saves it in Denmark: semicolons, Latin-1, CRLF. */
const fileOf = (...rows: string[]) =>
  new Uint8Array(Buffer.from([HEAD, ...rows].map((row) => `${row}\r\n`).join(''), 'latin1'))
const upload = async (...rows: string[]) =>
  value(await uploadRegister(medcom, { kind: 'accounts', fileName: 'konti.csv', file: fileOf(...rows) })).id
const shown = async (id: string) => value(await showRegister(medcom, { id }))
const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: registerTasks })
const row = (name: string, more: { address?: string; department?: string } = {}) =>
  `${more.address ?? 'drift@havn.example'};${name};Produktion;REG-1;Havn IT;${more.department ?? 'Blodprøver'};`

beforeAll(async () => {
  vendorId = await makeVendor({ name: 'Havn IT' })
  otherId = await makeVendor({ name: 'Bjerg IT' })
  laboratoryId = await makeLaboratory({ vendorId, code: 'REG-1', name: 'Klinisk Ærø' })
})

describe('register.upload', () => {
  test('shows line by line what will happen, and names what is wrong at its column', async () => {
    const id = await upload(
      row('lis-a'),
      `drift@havn.example;lis-b;test;;Havn IT;"Udvikling\r\nog prøver";`,
      row('lis-a'),
      'ingen;lis-c;fest;FINDES-IKKE;Ukendt A/S;;',
      ';;;;;;',
      row('lis-d', { address: 'anna.hansen@havn.example' }),
      'drift@bjerg.example;lis-e;;Klinisk Ærø;Bjerg IT;;',
    )
    expect(await lastEntry()).toMatchObject({ verb: 'register.upload', subject_id: id, vendor_id: null })
    const { lines, counts, unknown } = await shown(id)
    expect(unknown).toEqual(['Hylde'])
    expect(counts).toMatchObject({ new: 4, fault: 2 })
    expect(lines.map(({ line, change }) => [line, change])).toEqual([
      [2, 'new'],
      [3, 'new'],
      [5, 'fault'],
      [6, 'fault'],
      [8, 'new'],
      [9, 'new'],
    ])
    expect(lines[2]!.problems).toEqual([{ column: 'Konto', message: 'Kontoen står allerede i linje 2.' }])
    expect(lines[3]!.problems.map(({ column }) => column).sort()).toEqual([
      'Afdeling',
      'Funktionspostkasse',
      'Laboratorium',
      'Leverandør',
      'Miljø',
    ])
    // Neither a person's address nor a laboratory of another vendor keeps an account out: both are said.
    expect(lines[4]!.notes.join()).toContain('fornavn')
    expect(lines[5]!.notes.join()).toContain('Afstemning')
    expect(value(await listAccounts(medcom, { vendorId })).count.value).toBe(0)
  })

  test('says what is wrong with a file as a whole', async () => {
    for (const text of ['', 'Navn;Telefon\r\na;b\r\n', `${HEAD}\r\n`]) {
      const file = new Uint8Array(Buffer.from(text, 'latin1'))
      const outcome = await uploadRegister(medcom, { kind: 'accounts', fileName: 'a.csv', file })
      expect(faultOf(outcome)).toMatchObject({ fields: { file: expect.any(String) as string } })
    }
  })

  test('is MedCom’s alone, and its files are nothing to a vendor', async () => {
    const id = await upload(row('lis-nobody'))
    const file = fileOf(row('lis-x'))
    for (const actor of [as.vendorAdmin(vendorId), as.medcomReader(), as.laboratoryUser(laboratoryId)])
      expect(kindOf(await uploadRegister(actor, { kind: 'accounts', fileName: 'a.csv', file }))).toBe(
        'forbidden',
      )
    for (const verb of [showRegister, applyRegister, discardRegister])
      expect(kindOf(await verb(as.vendorAdmin(vendorId), { id }))).toBe('forbidden')
    expect(value(await listRegisters(as.medcomReader(), {})).rows.map((one) => one.id)).toContain(id)
    value(await discardRegister(medcom, { id }))
    expect(await lastEntry()).toMatchObject({ verb: 'register.discard', subject_id: id })
    expect(kindOf(await discardRegister(medcom, { id }))).toBe('state')
    for (const verb of [showRegister, applyRegister, discardRegister])
      expect(kindOf(await verb(medcom, { id: randomUUID() }))).toBe('notFound')
  })
})

describe('register.apply', () => {
  test('takes in the good lines under their own names, as NPN-servicen has them, and again without doubles', async () => {
    const rows = [row('lis-1'), row('lis-2'), 'ingen;lis-3;;;;;']
    const id = await upload(...rows)
    expect(value(await applyRegister(medcom, { id }))).toMatchObject({ finished: true, stale: false })
    const done = await shown(id)
    expect(done).toMatchObject({ status: 'applied', failed: 0 })
    expect(done.lines.map(({ made }) => made !== undefined)).toEqual([true, true, false])
    expect(kindOf(await applyRegister(medcom, { id }))).toBe('state')
    const [account] = await askOwner<Record<string, unknown>>(
      `select a.name, a.state, a.laboratory_id, a.wanted_change = a.confirmed_change as confirmed, c.outcome, c.acknowledged_by
       from account a join account_change c on c.sequence = a.wanted_change where a.name = 'lis-1'`,
    )
    expect(account).toEqual({
      name: 'lis-1',
      state: 'open',
      laboratory_id: laboratoryId,
      confirmed: true,
      outcome: 'done',
      acknowledged_by: 'register',
    })
    const again = await upload(...rows)
    expect((await shown(again)).counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, fault: 1 })
    expect(kindOf(await applyRegister(medcom, { id: again }))).toBe('state')
    const changed = await upload(row('lis-1', { department: 'Blodbank' }), row('LIS-2'))
    const preview = await shown(changed)
    expect(preview.lines[0]!.differences).toEqual([
      { column: 'Afdeling', before: 'Blodprøver', after: 'Blodbank' },
    ])
    expect(preview.lines[1]!.problems[0]!.message).toContain('lis-2')
    value(await applyRegister(medcom, { id: changed }))
    const [after] = await askOwner<Record<string, unknown>>(
      `select department, wanted_change = confirmed_change as confirmed from account where name = 'lis-1'`,
    )
    expect(after).toEqual({ department: 'Blodbank', confirmed: true })
  })

  test('takes nothing in when the register has changed since the preview, and shows it anew', async () => {
    value(await applyRegister(medcom, { id: await upload(row('lis-gammel')) }))
    const { id: accountId, version } = (
      await askOwner<{ id: string; version: number }>(
        `select id, version from account where name = 'lis-gammel'`,
      )
    )[0]!
    const id = await upload(row('lis-gammel', { department: 'Ny afdeling' }), row('lis-frisk'))
    const fields = { address: 'drift@havn.example', purpose: 'automatic' as const, reason: '' }
    value(
      await changeAccount(as.vendorAdmin(vendorId), {
        id: accountId,
        version,
        department: 'Vores egen',
        ...fields,
      }),
    )
    expect(value(await applyRegister(medcom, { id }))).toMatchObject({ stale: true, finished: false })
    const renewed = await shown(id)
    expect(renewed).toMatchObject({ status: 'previewed', counts: { new: 1, fault: 1 } })
    expect(renewed.renewedAt).toBeDefined()
    // What the vendor has just changed is newer than the file.
    expect(renewed.lines[0]!.problems[0]!.message).toContain('nyere')
    expect(value(await applyRegister(medcom, { id }))).toMatchObject({ stale: false, finished: true })
  })

  test('takes many in by the job, once, also when two click at once and a worker dies in the middle', async () => {
    const id = await upload(...Array.from({ length: 120 }, (_, index) => row(`lis-mange-${index}`)))
    const both = await Promise.all([1, 2].map(() => applyRegister(medcom, { id })))
    expect(both.map(kindOf)).toEqual(['ok', 'ok'])
    expect(await shown(id)).toMatchObject({ status: 'applying', doneLines: 50 })
    await killedAtTheEnd(() => applyRegisterRest(as.system, { id }))
    expect(await shown(id)).toMatchObject({ status: 'applying', doneLines: 50 })
    await work()
    expect(await shown(id)).toMatchObject({ status: 'applied', doneLines: 120, failed: 0 })
    expect(kindOf(await applyRegisterRest(as.system, { id }))).toBe('state')
    expect(kindOf(await applyRegisterRest(medcom, { id }))).toBe('forbidden')
    const [feed] = await askOwner<{ count: number }>(
      `select count(*)::int from account_change c join account a on a.id = c.account_id where a.name like 'lis-mange-%'`,
    )
    expect(feed!.count).toBe(120)
  })

  test('does not move an account to another vendor', async () => {
    value(await applyRegister(medcom, { id: await upload(row('lis-fast')) }))
    const id = await upload('drift@bjerg.example;lis-fast;;REG-1;Bjerg IT;Blodprøver;')
    const [line] = (await shown(id)).lines
    expect(line!.problems).toEqual([
      { column: 'Leverandør', message: expect.stringContaining('Overdrag') as string },
    ])
    expect(otherId).not.toBe(vendorId)
  })
})
