import { beforeAll, describe, expect, it } from 'vitest'
import {
  changeVersion,
  createTemplate,
  discardVersion,
  listTemplates,
  publishVersion,
  showTemplate,
  startVersion,
} from '@/lib/templates'
import type { PartContent } from '@/lib/templates/schemas'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const NOBODY = '00000000-0000-4000-8000-000000000000'
const admin = as.medcomAdmin()
const says = { heading: 'Formål', text: 'Ét nummer, én prøve.', obligation: '' }
const duty = { ...says, obligation: 'Brug HTTPS', carrier: 'vendor', timing: 'beforeConnection' } as const
const main = { kind: 'main', title: 'Hovedtekst', introduction: 'Om aftalen.' } as const
const shown = async (id: string) => value(await showTemplate(admin, { id }))

let counter = 0

/** A template of this test's own: its first version, a draft. */
async function aDraft(parts?: unknown[]) {
  const made = value(
    await createTemplate(admin, { name: `Skabelon ${(counter += 1)}`, from: 'consultationDraft' }),
  )
  if (parts) value(await changeVersion(admin, { id: made.id, version: 1, parts: parts as PartContent[] }))
  return { ...made, version: parts ? 2 : 1 }
}

async function aPublished() {
  const { id, version, templateId } = await aDraft()
  value(await publishVersion(admin, { id, version }))
  return { id, templateId }
}

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
    const name = `Tom ${(counter += 1)}`
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

describe('template.publish', () => {
  it('replaces the version before', async () => {
    const { id: first, templateId } = await aPublished()
    expect(await lastEntry()).toMatchObject({ verb: 'template.publish', subject_id: first })
    const { id } = value(await startVersion(admin, { id: templateId }))
    value(await publishVersion(admin, { id, version: 1 }))
    expect((await shown(id)).versions.map(({ status }) => status)).toEqual(['published', 'replaced'])
    expect(kindOf(await publishVersion(admin, { id, version: 2 }))).toBe('state')
  })

  it.each([
    ['no main text', [{ ...main, kind: 'annex', title: 'Bilag 1', clauses: [] }], 'Tilføj en hovedtekst.'],
    [
      'an empty clause',
      [{ ...main, clauses: [{ ...says, number: '1', text: '' }] }],
      'Hovedtekst: skriv teksten til 1 Formål.',
    ],
    [
      'a number twice',
      [
        {
          ...main,
          clauses: [
            { ...says, number: '1' },
            { ...says, number: '1' },
          ],
        },
      ],
      'nummer 1 er brugt flere gange',
    ],
    [
      'two parts of one name',
      [
        { ...main, clauses: [] },
        { ...main, kind: 'annex', clauses: [] },
      ],
      '"Hovedtekst" står der flere gange',
    ],
  ])('is refused with %s', async (_what, parts, message) => {
    const { id, version } = await aDraft(parts)
    const fault = faultOf(await publishVersion(admin, { id, version }))
    expect(fault).toMatchObject({ kind: 'state', message: expect.stringContaining(message) })
  })

  it('is for administrators, of the draft they have seen', async () => {
    const { id, version } = await aDraft()
    expect(kindOf(await publishVersion(as.medcomReader(), { id, version }))).toBe('forbidden')
    expect(kindOf(await publishVersion(as.vendorAdmin(await makeVendor()), { id, version }))).toBe(
      'forbidden',
    )
    expect(kindOf(await publishVersion(admin, { id, version: 7 }))).toBe('conflict')
    expect(kindOf(await publishVersion(admin, { id: NOBODY, version }))).toBe('notFound')
  })

  it('is for ever: not even the owner of the database changes what was published', async () => {
    const { id } = await aPublished()
    const part = `(select id from template_part where template_version_id = '${id}' and position = 2)`
    for (const statement of [
      `update template_version set title = 'x' where id = '${id}'`,
      `delete from template_version where id = '${id}'`,
      `update template_part set title = 'x' where template_version_id = '${id}'`,
      `update template_clause set text = 'x' where part_id = ${part}`,
      `delete from template_clause where part_id = ${part}`,
      `insert into template_clause (id, part_id, position, number, heading, text)
       values (gen_random_uuid(), ${part}, 99, '99', 'x', 'x')`,
    ])
      await expect(askOwner(statement), statement).rejects.toThrow('a published template never changes')
  })
})

describe('template.discardVersion', () => {
  it('takes the draft, and the template where it had no more', async () => {
    const { templateId } = await aPublished()
    const { id } = value(await startVersion(admin, { id: templateId }))
    expect(value(await discardVersion(admin, { id, version: 1 }))).toEqual({ number: 2, templateId })
    expect(await lastEntry()).toMatchObject({ verb: 'template.discardVersion', subject_id: id })
    expect(kindOf(await discardVersion(admin, { id, version: 1 }))).toBe('notFound')
    const alone = await aDraft()
    value(await discardVersion(admin, { id: alone.id, version: 1 }))
    expect(value(await listTemplates(admin, {})).map((one) => one.id)).not.toContain(alone.templateId)
  })

  it('never takes a published one, and is for administrators', async () => {
    const { id } = await aPublished()
    expect(kindOf(await discardVersion(admin, { id, version: 2 }))).toBe('state')
    const draft = await aDraft()
    expect(kindOf(await discardVersion(as.medcomReader(), { id: draft.id, version: 1 }))).toBe('forbidden')
  })
})
