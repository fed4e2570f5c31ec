// An index over an expression, with a collation or for trigrams is made in a migration by hand: Prisma's schema does not
// know it and a comparison wants to drop it. What Prisma makes itself always ends in one of these.
const PRISMAS_OWN = /_(idx|key|pkey)$/

/** The comparison's SQL without the wish to drop indexes made by hand; null if nothing else is left. */
export function withoutHandmadeIndexes(sql: string): string | null {
  const rest = sql.replace(/-- DropIndex\nDROP INDEX "([^"]+)";\n*/g, (statement, name: string) =>
    PRISMAS_OWN.test(name) ? statement : '',
  )
  return rest.trim() === '' ? null : rest.trimStart()
}
