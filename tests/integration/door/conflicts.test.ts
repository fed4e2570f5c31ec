import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import '@/lib/verbs'
import type { Context } from '@/lib/door'
import { definedVerbs } from '@/lib/door/door'
import type { Outcome } from '@/lib/door/errors'
import { planFirstDraws } from '@/lib/agreements'
import { closeLaboratory, showLaboratory } from '@/lib/parties'
import { showSystem } from '@/lib/systems'
import { createTemplate } from '@/lib/templates'
import { as } from '@/tests/support/actors'
import { anAgreement } from '@/tests/support/agreements'
import { askOwner } from '@/tests/support/database'
import { aDrawer, aLine, quarantine, receive } from '@/tests/support/draws'
import { announced, twoVendors } from '@/tests/support/notices'
import { countEntries, faultOf, setClock, value } from '@/tests/support/outcomes'
import { makeLaboratory, makeOwner, makeSystem, makeVendor } from '@/tests/support/parties'
import { aPerson, aVendor } from '@/tests/support/people'
import { ACCOUNT_CASES } from './account-cases'
import { ALARM_CASES } from './alarm-cases'
import { CERTIFICATION_CASES } from './certification-cases'
import { COMPLIANCE_CASES } from './compliance-cases'
import { MESSAGE_CASES } from './message-cases'
import { STOCK_CASES } from './stock-cases'

/** What somebody sends who saw a version that is no longer the newest, and the field they differ in, if they can. */
interface Case {
  input: object
  field: string | null
  /** Who sends it; an administrator of MedCom's where nothing else is said. */
  by?: Context
}

const OLD = 1_000
const day = { validFrom: '2026-12-01' }

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

async function aLaboratory() {
  const vendorId = await makeVendor()
  const [ownerId, systemId] = [await makeOwner(), await makeSystem(vendorId)]
  return { id: await makeLaboratory({ vendorId, ownerId, systemId }), version: OLD, ...day }
}

async function aPersonAt() {
  const { id } = await aPerson({ role: 'vendorUser', vendorId: await aVendor() })
  return { id, version: OLD }
}

async function aKeptLine() {
  await receive(aLine(await aDrawer(), { channel: 'fax' }))
  return { lineId: (await quarantine()).at(-1)!.id, version: OLD }
}

const party = async () => ({ id: await makeVendor(), version: OLD })
const system = async () => ({ id: await makeSystem(await makeVendor()), version: OLD })

async function aVersion() {
  const { versions } = value(await showSystem(as.medcomAdmin(), { id: (await system()).id }))
  return { id: versions[0]!.id, version: OLD, label: '9.9' }
}

async function aNote() {
  const subjectId = await makeVendor()
  await askOwner(`insert into internal_note (subject_id, text) values ($1, 'Gemt')`, [subjectId])
  return { subjectType: 'organisation', subjectId, version: OLD, text: 'Mit' }
}

async function aDraft() {
  const { id, templateVersionId } = await anAgreement('draft')
  return { id, templateVersionId, version: OLD }
}

async function aTemplateDraft() {
  const { id } = value(
    await createTemplate(as.medcomAdmin(), { name: `Skabelon ${randomUUID()}`, from: 'consultationDraft' }),
  )
  return { id, version: OLD }
}

async function aPlan() {
  const vendorId = await makeVendor()
  const [ownerId, systemId] = [await makeOwner(), await makeSystem(vendorId)]
  const laboratoryId = await makeLaboratory({ vendorId, ownerId, systemId })
  const { id } = await anAgreement('settingUp', { vendorId })
  const plan = { laboratoryId, size: 25_000, plannedOn: '2026-12-15', agreedWith: 'Ledelsen' }
  value(await planFirstDraws(as.medcomAdmin(), { id, version: 0, plans: [plan] }))
  return { id, version: OLD, plans: [{ ...plan, size: 50_000 }] }
}

/** A notice of new terms, and its vendor. */
async function aNotice(answered?: 'objected') {
  const vendors = await twoVendors()
  const { notice, answer } = await announced(vendors)
  if (answered) value(await answer(answered, 'Nej tak'))
  return { input: { id: (await notice()).id, version: OLD }, by: as.vendorAdmin(vendors.vendorId) }
}

const versionOf = async (id: string) => value(await showLaboratory(as.medcomAdmin(), { id })).version

const CASES: Record<string, () => Promise<Case>> = {
  ...ACCOUNT_CASES,
  ...ALARM_CASES,
  ...STOCK_CASES,
  ...CERTIFICATION_CASES,
  ...COMPLIANCE_CASES,
  ...MESSAGE_CASES,
  'user.change': async () => ({
    input: { ...(await aPersonAt()), name: 'Mit', role: 'vendorUser' },
    field: 'name',
  }),
  'user.changeEmail': async () => ({
    input: { ...(await aPersonAt()), email: 'mit@prove.example' },
    field: 'email',
  }),
  'organisation.change': async () => ({
    input: { ...(await party()), name: 'Mit', country: 'SE' },
    field: 'name',
  }),
  'organisation.changeSupport': async () => ({
    input: { ...(await party()), supportName: 'Mit' },
    field: 'supportName',
  }),
  'internalNote.write': async () => ({ input: await aNote(), field: 'text' }),
  'laboratory.change': async () => ({
    input: { ...(await aLaboratory()), name: 'Mit', code: 'MIT' },
    field: 'code',
  }),
  'laboratory.assignOwner': async () => ({
    input: { ...(await aLaboratory()), organisationId: await makeOwner() },
    field: 'organisationId',
  }),
  'laboratory.assignVendor': async () => ({
    input: { ...(await aLaboratory()), vendorId: await makeVendor() },
    field: 'vendorId',
  }),
  'laboratory.assignSystem': async () => ({
    input: { ...(await aLaboratory()), systemId: (await system()).id },
    field: 'systemId',
  }),
  'laboratory.close': async () => ({
    input: { ...(await aLaboratory()), closedOn: '2026-12-31' },
    field: 'closedOn',
  }),
  'laboratory.reopen': async () => {
    const { id } = await aLaboratory()
    const closing = { id, version: await versionOf(id), closedOn: '2026-11-30' }
    value(await closeLaboratory(as.medcomAdmin(), closing))
    return { input: { id, version: OLD, ...day }, field: null }
  },
  'system.change': async () => ({
    input: { ...(await system()), name: 'Mit', retiredOn: '2026-12-31' },
    field: 'retiredOn',
  }),
  'system.changeVersion': async () => ({ input: await aVersion(), field: 'label' }),
  'agreement.change': async () => ({
    input: { ...(await aDraft()), message: 'Mit' },
    field: 'message',
  }),
  'agreement.send': async () => ({ input: await aDraft(), field: null }),
  'firstDraw.plan': async () => ({ input: await aPlan(), field: 'plans.0.size' }),
  'template.changeVersion': async () => ({
    input: { ...(await aTemplateDraft()), title: 'Mit' },
    field: 'title',
  }),
  'template.publish': async () => ({ input: await aTemplateDraft(), field: null }),
  'template.discardVersion': async () => ({ input: await aTemplateDraft(), field: null }),
  'notice.terminate': async () => ({
    input: { id: (await anAgreement('inForce')).id, version: OLD, reason: 'Mit' },
    field: null,
  }),
  'notice.withdraw': async () => ({
    input: { ...(await aNotice()).input, reason: 'Mit' },
    field: null,
  }),
  'notice.uphold': async () => ({
    input: { ...(await aNotice('objected')).input, note: 'Mit' },
    field: null,
  }),
  'notice.answer': async () => {
    const { input, by } = await aNotice()
    return { input: { ...input, answer: 'accepted' }, field: 'answer', by }
  },
  'quarantine.correct': async () => ({
    input: { ...(await aKeptLine()), channel: 'webside' },
    field: 'channel',
  }),
  'quarantine.discard': async () => ({ input: { ...(await aKeptLine()), reason: 'Mit' }, field: 'reason' }),
}

/** The fields of a form, or of the first of several forms. */
function fieldsOf(schema: object): object {
  const { shape, options } = schema as { shape?: object; options?: object[] }
  return shape ?? (options?.[0] ? fieldsOf(options[0]) : {})
}

const editing = [...definedVerbs().values()].filter(
  ({ kind, schema }) => kind === 'command' && 'version' in fieldsOf(schema),
)

it('every command that edits a record is held here', () => {
  expect(editing.map(({ verb }) => verb as string).sort()).toEqual(Object.keys(CASES).sort())
})

it.each(editing)('$verb shows the second of two both versions, and changes nothing', async (verb) => {
  const { input, field, by = as.medcomAdmin() } = await CASES[verb.verb]!()
  const before = await countEntries()
  const call = verb as unknown as (context: Context, input: unknown) => Promise<Outcome<unknown>>
  const fault = faultOf(await call(by, input))
  expect(fault).toMatchObject({ kind: 'conflict' })
  expect(await countEntries()).toBe(before)
  if (field === null) return
  const [shown] = fault.kind === 'conflict' ? fault.disagreements.filter((one) => one.field === field) : []
  expect(shown?.mine, 'mine').toBeTruthy()
  expect(shown?.mine).not.toBe(shown?.theirs)
})
