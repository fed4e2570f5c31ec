import { beforeAll, describe, expect, it } from 'vitest'
import { discardVersion, listTemplates, publishVersion, showTemplate, startVersion } from '@/lib/templates'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { faultOf, kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeVendor } from '@/tests/support/parties'
import { aDraft, aPublished, main, says } from '@/tests/support/templates'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const NOBODY = '00000000-0000-4000-8000-000000000000'
const admin = as.medcomAdmin()
const shown = async (id: string) => value(await showTemplate(admin, { id }))

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
    const draft = await aDraft()
    const part = `(select id from template_part where template_version_id = '${id}' and position = 2)`
    for (const statement of [
      `update template_version set title = 'x' where id = '${id}'`,
      `delete from template_version where id = '${id}'`,
      `update template_part set title = 'x' where template_version_id = '${id}'`,
      `update template_clause set text = 'x' where part_id = ${part}`,
      `delete from template_clause where part_id = ${part}`,
      `insert into template_clause (id, part_id, position, number, heading, text)
       values (gen_random_uuid(), ${part}, 99, '99', 'x', 'x')`,
      `update template_part set template_version_id = '${id}', position = 99
       where template_version_id = '${draft.id}' and position = 1`,
      `update template_clause set part_id = ${part}, position = position + 99
       where part_id = (select id from template_part where template_version_id = '${draft.id}' and position = 1)`,
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
