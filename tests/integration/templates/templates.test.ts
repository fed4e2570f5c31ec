import { beforeAll, describe, expect, it } from 'vitest'
import { changeVersion, createTemplate, showTemplate, startVersion } from '@/lib/templates'
import { as } from '@/tests/support/actors'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aDraft, aPublished, main, says } from '@/tests/support/templates'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const NOBODY = '00000000-0000-4000-8000-000000000000'
const admin = as.medcomAdmin()
const duty = { ...says, obligation: 'Brug HTTPS', carrier: 'vendor', timing: 'beforeConnection' } as const
const shown = async (id: string) => value(await showTemplate(admin, { id }))

describe('template.create', () => {
  it('makes a draft of the text that went into consultation, which is whole', async () => {
    const { id } = await aDraft()
    expect(await lastEntry()).toMatchObject({ verb: 'template.create', subject_id: id, vendor_id: null })
    const version = await shown(id)
    expect(version).toMatchObject({ number: 1, status: 'draft', consultation: true, missing: [] })
    const numbers = version.parts[1]!.clauses.filter(({ obligation }) => obligation).map(
      ({ number }) => number,
    )
    expect(numbers).toEqual(
      expect.arrayContaining(['4.2', '4.4', '5.1', '5.2', '5.3', '9.1', '9.4', '10.1', '10.2']),
    )
  })

  it('makes an empty one, under a name that is not taken', async () => {
    const name = 'Tom skabelon'
    const { id } = value(await createTemplate(admin, { name, from: 'empty' }))
    expect(await shown(id)).toMatchObject({
      title: name,
      missing: [expect.stringContaining('Hovedtekst er tom')],
    })
    const twice = faultOf(await createTemplate(admin, { name, from: 'empty' }))
    expect(twice).toMatchObject({ kind: 'validation', fields: { name: expect.any(String) } })
    expect(kindOf(await createTemplate(as.medcomReader(), { name: 'Min', from: 'empty' }))).toBe('forbidden')
  })
})

describe('template.startVersion', () => {
  it('copies the published version, one draft at a time', async () => {
    const { id: first, templateId } = await aPublished()
    const { id, number } = value(await startVersion(admin, { id: templateId }))
    expect(number).toBe(2)
    expect(await lastEntry()).toMatchObject({ verb: 'template.startVersion', subject_id: id })
    const [copy, original] = [await shown(id), await shown(first)]
    expect(copy.parts.map(({ title, clauses }) => [title, clauses.length])).toEqual(
      original.parts.map(({ title, clauses }) => [title, clauses.length]),
    )
    expect(kindOf(await startVersion(admin, { id: templateId }))).toBe('state')
    expect(kindOf(await startVersion(admin, { id: NOBODY }))).toBe('notFound')
    expect(kindOf(await startVersion(as.medcomReader(), { id: templateId }))).toBe('forbidden')
  })

  it('makes one draft of two who begin at once', async () => {
    const { templateId } = await aPublished()
    const both = await Promise.all([1, 2].map(() => startVersion(admin, { id: templateId })))
    expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
  })
})

describe('template.changeVersion', () => {
  it('changes head and parts, and logs the clauses that were changed and no others', async () => {
    const parts = [
      {
        ...main,
        clauses: [
          { ...says, number: '1' },
          { ...says, number: '2' },
        ],
      },
    ]
    const { id } = await aDraft(parts)
    const clauses = [
      { ...says, number: '1' },
      { ...duty, number: '2', deadlineMonths: '6', evidence: 'https' as const },
    ]
    const changed = { title: 'Ny titel', termsMonths: '3', parts: [{ ...main, clauses }] }
    value(await changeVersion(admin, { id, version: 2, ...changed }))
    const entry = await lastEntry()
    expect(entry).toMatchObject({ verb: 'template.changeVersion', subject_id: id })
    expect(entry!.changes.map(({ field }) => field).sort()).toEqual([
      'clause:Hovedtekst, 2',
      'templateTitle',
      'termsMonths',
    ])
    expect(await shown(id)).toMatchObject({
      title: 'Ny titel',
      terminationMonths: 6,
      termsMonths: 3,
      parts: [
        {
          clauses: [
            { number: '1', carrier: null },
            { deadlineMonths: 6, evidence: 'https' },
          ],
        },
      ],
    })
  })

  it('refuses an obligation without carrier, time and evidence, at the field', async () => {
    const { id } = await aDraft()
    const parts = [{ ...main, clauses: [{ ...says, number: '1', obligation: 'Noget' }] }]
    const fault = faultOf(await changeVersion(admin, { id, version: 1, parts }))
    const at = (field: string) => `parts.0.clauses.0.${field}`
    expect(Object.keys(fault.kind === 'validation' ? fault.fields : {})).toEqual([
      at('carrier'),
      at('timing'),
      at('evidence'),
    ])
    const withoutDeadline = { ...duty, number: '1', evidence: 'https' as const }
    expect(
      faultOf(
        await changeVersion(admin, { id, version: 1, parts: [{ ...main, clauses: [withoutDeadline] }] }),
      ),
    ).toMatchObject({ fields: { [at('deadlineMonths')]: expect.any(String) } })
  })

  it('shows the second of two who edit the same clause both versions', async () => {
    const part = (text: string) => [{ ...main, clauses: [{ ...says, number: '1', text }] }]
    const { id } = await aDraft(part('Først'))
    value(await changeVersion(admin, { id, version: 2, parts: part('En andens') }))
    expect(faultOf(await changeVersion(admin, { id, version: 2, parts: part('Min') }))).toMatchObject({
      kind: 'conflict',
      version: 3,
      disagreements: [{ field: 'parts.0.clauses.0.text', mine: 'Min', theirs: 'En andens' }],
    })
  })

  it('is refused once published, to others than administrators, and for what is not there', async () => {
    const { id } = await aPublished()
    const input = { id, version: 2, title: 'Ændret' }
    expect(kindOf(await changeVersion(admin, input))).toBe('state')
    expect(kindOf(await changeVersion(as.medcomReader(), input))).toBe('forbidden')
    expect(kindOf(await changeVersion(admin, { ...input, id: NOBODY }))).toBe('notFound')
  })
})
