import type { Tx } from '@/lib/db/client'
import { headerOf } from '@/lib/registers/columns'
import { ERASED } from '@/lib/people/erased'
import type { RegisterKind } from '@/lib/registers/schemas'
import type { FoundPeople } from './found'
import type { ExtractSection } from './section'

/**
 * Empties the lines of a list of contacts that are about one of them, and those in the same file that bear its name; that
 * a line was there, and what became of it, stays.
 */
export async function emptyLines(tx: Tx, contactId: string, names: readonly string[]): Promise<void> {
  const lower = names.map((name) => name.toLowerCase())
  await tx.$executeRaw`
    update register_import i set version = version + 1, lines = (
      select jsonb_agg(case
        when ${contactId} in (line ->> 'made', line ->> 'id') or lower(line -> 'cells' ->> 'name') = any(${lower}::text[])
        then line || jsonb_build_object('title', ${ERASED}::text, 'cells', '{}'::jsonb, 'problems', '[]'::jsonb,
          'notes', '[]'::jsonb, 'differences', '[]'::jsonb)
        else line end order by place)
      from jsonb_array_elements(i.lines) with ordinality as each (line, place))
    where i.kind = 'contacts' and exists (
      select from jsonb_array_elements(i.lines) line where ${contactId} in (line ->> 'made', line ->> 'id'))`
}

interface FoundLine {
  kind: RegisterKind
  fileName: string
  receivedAt: Date
  line: number
  cells: Record<string, string>
}

/** The lines of files with registers, and of vendors' own tables of accounts, that name the people found. */
export async function linesAbout(tx: Tx, { contacts, users, emails }: FoundPeople): Promise<ExtractSection> {
  const ids = contacts.map(({ id }) => id)
  const names = [...contacts, ...users].map(({ name }) => name.toLowerCase())
  const found = await tx.$queryRaw<FoundLine[]>`
    select i.kind::text as kind, i.file_name as "fileName", i.received_at as "receivedAt", (line ->> 'line')::int as line,
      coalesce(line -> 'cells', jsonb_build_object('address', line -> 'address')) as cells
    from register_import i, jsonb_array_elements(i.lines) line
    where line ->> 'made' = any(${ids}::text[]) or line ->> 'id' = any(${ids}::text[])
      or lower(line -> 'cells' ->> 'name') = any(${names}::text[])
      or lower(coalesce(line -> 'cells' ->> 'email', line -> 'cells' ->> 'address', line ->> 'address')) = any(${emails}::text[])
    order by i.received_at, i.id, line`
  return {
    heading: 'Linjer i filer, der er indlæst',
    rows: found.map(({ kind, fileName, receivedAt, line, cells }) => ({
      Fil: fileName,
      Indlæst: receivedAt.toISOString(),
      Linje: String(line),
      ...Object.fromEntries(
        Object.entries(cells).map(([field, value]) => [headerOf(kind, field), value || null]),
      ),
    })),
  }
}
