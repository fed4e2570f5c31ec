import { askOwner } from './database'

/** The tables of this test file's database in which a name, an address or another word stands anywhere. */
export async function everywhere(word: string): Promise<string[]> {
  const tables = await askOwner<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const found = []
  for (const { name } of tables) {
    const rows = await askOwner(`select from "${name}" t where t::text ilike $1`, [`%${word}%`])
    if (rows.length > 0) found.push(name)
  }
  return found
}
