import { beforeAll, describe, expect, it } from 'vitest'
import {
  changeVersion,
  compareVersions,
  createTemplate,
  listTemplates,
  publishVersion,
  showTemplate,
  startVersion,
} from '@/lib/templates'
import { as } from '@/tests/support/actors'
import { kindOf, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

const admin = as.medcomAdmin()
let templateId: string
let first: string
let second: string
let draft: string

beforeAll(async () => {
  await setClock('2026-11-21T11:00:00Z')
  const next = async () => value(await startVersion(admin, { id: templateId })).id
  const made = value(await createTemplate(admin, { name: 'Til at se', from: 'consultationDraft' }))
  ;({ id: first, templateId } = made)
  value(await publishVersion(admin, { id: first, version: 1 }))
  second = await next()
  value(await changeVersion(admin, { id: second, version: 1, terminationMonths: 3 }))
  value(await publishVersion(admin, { id: second, version: 2 }))
  draft = await next()
})

describe('template.show', () => {
  it('shows MedCom every version, and vendors those that are or were published', async () => {
    const vendor = as.vendorUser(await makeVendor())
    expect(value(await showTemplate(as.medcomReader(), { id: draft }))).toMatchObject({
      number: 3,
      status: 'draft',
    })
    expect(value(await showTemplate(vendor, { id: first })).versions.map(({ number }) => number)).toEqual([
      2, 1,
    ])
    expect(kindOf(await showTemplate(vendor, { id: draft }))).toBe('notFound')
    expect(kindOf(await showTemplate(as.anonymous, { id: first }))).toBe('forbidden')
  })
})

describe('template.list', () => {
  it('lists templates with their versions for MedCom', async () => {
    const found = value(await listTemplates(as.medcomReader(), {})).find(({ id }) => id === templateId)
    expect(found!.versions.map(({ number, status }) => [number, status])).toEqual([
      [3, 'draft'],
      [2, 'published'],
      [1, 'replaced'],
    ])
    expect(kindOf(await listTemplates(as.vendorAdmin(await makeVendor()), {}))).toBe('forbidden')
  })
})

describe('template.compare', () => {
  it('tells what changed between two versions of one template', async () => {
    const vendor = as.vendorAdmin(await makeVendor())
    const { comparison } = value(await compareVersions(vendor, { from: first, to: second }))
    expect(comparison.head).toEqual([
      { label: 'Varsel for opsigelse', before: '6\u00a0måneder', after: '3\u00a0måneder' },
    ])
    expect(kindOf(await compareVersions(vendor, { from: second, to: draft }))).toBe('notFound')
    const other = value(await createTemplate(admin, { name: 'En anden', from: 'empty' }))
    expect(kindOf(await compareVersions(admin, { from: first, to: other.id }))).toBe('notFound')
    expect(kindOf(await compareVersions(as.station('x'), { from: first, to: second }))).toBe('forbidden')
  })
})
