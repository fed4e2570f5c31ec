/**
 * Indexes that stand in a migration and that Prisma's schema language cannot express (an expression, a collation):
 * a comparison would want to drop them.
 */
const INDEXES: readonly string[] = ['laboratory_by_name', 'organisation_by_name', 'system_by_name']

/** The comparison's SQL without the wish to drop those indexes; null if nothing else is left. */
export function withoutKeptIndexes(sql: string): string | null {
  const rest = INDEXES.reduce((text, name) => text.replace(`-- DropIndex\nDROP INDEX "${name}";\n`, ''), sql)
  return rest.trim() === '' ? null : rest.replace(/\n{3,}/g, '\n\n').trimStart()
}
