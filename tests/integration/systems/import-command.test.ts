import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { LIST } from '@/tests/support/approval-list'
import { askOwner } from '@/tests/support/database'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'npn-list-'))
  writeFileSync(path.join(folder, 'liste.htm'), LIST)
  writeFileSync(path.join(folder, 'andet.htm'), 'hej')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/system/import-approvals.ts', ...words],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr: stderr.trim() }
}

const list = () => path.join(folder, 'liste.htm')
const systems = async () =>
  (await askOwner<{ count: number }>('select count(*)::int as count from "system"'))[0]!.count

it('shows what a list changes, applies it when told to, and finds nothing to do the second time', async () => {
  const shown = run(list())
  expect(shown).toMatchObject({ status: 0, stderr: '' })
  expect(shown.stdout).toContain('Systemer:    6 nye, 0 ændret, 0 udgået, 0 uændret')
  expect(shown.stdout).toContain('Intet er ændret.')
  expect(await systems()).toBe(0)
  expect(run(list(), '--apply').stdout).toContain('Listen er taget i brug.')
  expect(await systems()).toBe(6)
  expect(run(list(), '--apply').stdout).toContain('Der er intet at gøre.')
}, 60_000)

it('says in one line what to do about a file it cannot use', () => {
  for (const words of [
    [],
    ['--apply'],
    [path.join(folder, 'mangler.htm')],
    [path.join(folder, 'andet.htm')],
  ]) {
    const { status, stderr } = run(...words)
    expect(status).toBe(1)
    expect(stderr.split('\n')).toHaveLength(1)
  }
}, 60_000)
