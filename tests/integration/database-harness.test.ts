import { expect, test } from 'vitest'
import { askApplication, askOwner, freshDatabase } from '@/tests/support/database'

test('a test file has a database to itself, owned by somebody who is no superuser', async () => {
  const [row] = await askOwner<{ name: string; super: boolean }>(
    'select current_database() as name, rolsuper as super from pg_roles where rolname = current_user',
  )
  expect(row?.name).toMatch(/^npn_t_/)
  expect(row?.super).toBe(false)
})

test('the application works as a role that row-level security binds', async () => {
  const [row] = await askApplication<{ name: string; bypass: boolean }>(
    'select current_user as name, rolbypassrls as bypass from pg_roles where rolname = current_user',
  )
  expect(row).toEqual({ name: 'npn_app', bypass: false })
})

test('Danish letters are stored and sorted as Danes sort them', async () => {
  const rows = await askOwner<{ word: string }>(
    `select word from unnest(array['Ålborg', 'Østerbro', 'Ærø', 'Zealand', 'Aarhus', 'Amager']) word order by word`,
  )
  expect(rows.map((row) => row.word)).toEqual(['Amager', 'Zealand', 'Ærø', 'Østerbro', 'Ålborg', 'Aarhus'])
})

test('a second database can be had and dropped', async () => {
  const other = await freshDatabase()
  expect(other.url).not.toBe(process.env.DATABASE_URL)
  await other.drop()
})
