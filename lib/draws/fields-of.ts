import { DRAW_FIELDS, fieldNamed, type DrawField } from './words'

/** The fields of a kept line as a form shows them; empty where the line has none, or could not be read at all. */
export function fieldsOf(content: unknown): Record<DrawField, string> {
  const fields = Object.fromEntries(DRAW_FIELDS.map((field) => [field, ''])) as Record<DrawField, string>
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return fields
  for (const [name, value] of Object.entries(content)) {
    const field = fieldNamed(name)
    if (field && fields[field] === '') fields[field] = wordOf(value)
  }
  return fields
}

function wordOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
