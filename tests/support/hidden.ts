import { askApplication, askOwner } from './database'

/** An id in each of some tables, of what is another vendor's and hidden from this one; nothing of a table where all is seen. */
export async function hiddenIds(tables: readonly string[], vendor: string, other: string) {
  const found: { table: string; id: string }[] = []
  for (const table of tables) {
    const theirs = await askOwner<{ id: string }>(
      `select id from "${table}" where vendor_id = $1 order by id`,
      [other],
    )
    const seen = new Set(await visible(table, vendor))
    const hidden = theirs.find(({ id }) => !seen.has(id))
    if (hidden) found.push({ table, id: hidden.id })
  }
  return found
}

/** The ids of a table that a vendor sees; none where it may not read the table at all. */
async function visible(table: string, vendor: string): Promise<string[]> {
  const asked = `with asking as materialized (select set_config('npn.vendor', '${vendor}', true))
    select t.id from asking, lateral (select id from "${table}") t`
  const rows = await askApplication<{ id: string }>(asked).catch(() => [])
  return rows.map(({ id }) => id)
}

/** What a vendor calls things that another has never had to do with, each beside a word of the same shape that nobody uses. */
export async function wordsOf(vendor: string, other: string) {
  const [row] = await askOwner<Record<string, string>>(
    `select (select name from account where vendor_id = $1 order by id limit 1) as account,
       (select address from mailbox where vendor_id = $1 order by id limit 1) as mailbox,
       (select name from contact where vendor_id = $1 and name <> '' order by id limit 1) as person,
       (select email from app_user where vendor_id = $1 order by id limit 1) as email,
       (select code from laboratory l where vendor_id = $1 and not exists (
         select from laboratory_vendor v where v.laboratory_id = l.id and v.vendor_id = $2) order by id limit 1) as code`,
    [vendor, other],
  )
  return Object.values(row!).map((theirs) => ({ theirs, nobodys: theirs.replace(/\w(?=@|$)/, 'qz') }))
}
