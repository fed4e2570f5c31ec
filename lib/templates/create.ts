import { command } from '@/lib/door'
import { FIRST_TEMPLATE } from './first-template'
import { factsOf, writeParts } from './internal'
import { CreateTemplate, type VersionContent } from './schemas'

const EMPTY: VersionContent = {
  title: '',
  changeNote: '',
  consultation: false,
  terminationMonths: 6,
  termsMonths: 6,
  parts: [{ kind: 'main', title: 'Hovedtekst', introduction: '', clauses: [] }],
}

/**
 * Makes a template with its first version as a draft: empty, or with the text of the draft agreement that went into
 * consultation (AG-1). Answers with the version's id.
 */
export const createTemplate = command({
  name: 'template.create',
  input: CreateTemplate,
  constraints: {
    agreement_template_name_key: { field: 'name', message: 'Der er allerede en skabelon med det navn.' },
  },
  async run({ tx, input: { name, from }, now, record }) {
    const content = from === 'empty' ? { ...EMPTY, title: name } : FIRST_TEMPLATE
    const { parts, ...head } = content
    const template = await tx.agreementTemplate.create({ data: { name, createdAt: now } })
    const { id } = await tx.templateVersion.create({
      data: { ...head, templateId: template.id, number: 1, createdAt: now },
    })
    await writeParts(tx, id, parts)
    record({ type: 'templateVersion', id, after: { name, ...factsOf(content) } })
    return { id, templateId: template.id }
  },
})
