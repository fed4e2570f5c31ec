import { changeVersion, createTemplate, publishVersion } from '@/lib/templates'
import type { PartContent } from '@/lib/templates/schemas'
import { as } from './actors'
import { value } from './outcomes'

const admin = as.medcomAdmin()

/** Parts and clauses to make a template of. */
export const says = { heading: 'Formål', text: 'Ét nummer, én prøve.', obligation: '' }
export const main = { kind: 'main', title: 'Hovedtekst', introduction: 'Om aftalen.' } as const

let counter = 0

/** A template of the test's own: its first version, a draft, with these parts or those of the first template. */
export async function aDraft(parts?: unknown[]) {
  const name = `Skabelon ${(counter += 1)}`
  const made = value(await createTemplate(admin, { name, from: 'consultationDraft' }))
  if (parts) value(await changeVersion(admin, { id: made.id, version: 1, parts: parts as PartContent[] }))
  return { ...made, version: parts ? 2 : 1 }
}

/** The same, published. */
export async function aPublished() {
  const { id, version, templateId } = await aDraft()
  value(await publishVersion(admin, { id, version }))
  return { id, templateId }
}
