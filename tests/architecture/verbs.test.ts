import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import '@/lib/verbs'
import { definedVerbs } from '@/lib/door/door'
import { policy, type Role, type VerbName } from '@/lib/door/policy'
import { verbWords } from '@/lib/history/words'
import { sourceFiles } from '../support/files'
import { ROLES } from '../support/every-actor'

const verbs = [...definedVerbs().values()]

test('every row of the policy is a verb, and every verb has a row', () => {
  expect(verbs.map(({ verb }) => verb).sort()).toEqual(Object.keys(policy).sort())
})

test('lib/verbs loads every file that defines a verb', () => {
  const named = sourceFiles('lib')
    .filter((file) => !file.startsWith('lib/door/'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ {2}name: '([a-zA-Z]+\.[a-zA-Z]+)',$/gm)].map(
        (match) => match[1],
      ),
    )
  expect(named.filter((name) => !definedVerbs().has(name!))).toEqual([])
})

test('who may do what is as agreed', async () => {
  await expect(table()).toMatchFileSnapshot('./policy.golden.txt')
})

test('the verbs that see every row whoever asks are as agreed, each for its reason', async () => {
  const list = verbs.filter(({ seesAll }) => seesAll).map(({ verb, seesAll }) => `${verb}: ${seesAll}`)
  await expect(`${list.sort().join('\n')}\n`).toMatchFileSnapshot('./sees-all.golden.txt')
})

test('every command says in Danish what it did, for the log, and nothing else does', () => {
  const commands = verbs.filter(({ kind }) => kind === 'command').map(({ verb }) => verb)
  expect(Object.keys(verbWords).sort()).toEqual(commands.sort())
})

test('only the look-up and the frame are read by a function with its owner’s rights', () => {
  expect(
    verbs
      .filter(({ kind }) => kind === 'read')
      .map(({ verb }) => verb)
      .sort(),
  ).toEqual(['number.lookUp', 'shell.show'])
})

/** One line a verb, one column a role; × is may. */
function table(): string {
  const rows = verbs
    .toSorted((a, b) => (a.verb < b.verb ? -1 : 1))
    .map(
      ({ verb, kind }) =>
        `${verb.padEnd(28)}${kind.padEnd(9)}${ROLES.map((role) => cell(verb, role)).join('')}`,
    )
  return `${' '.repeat(37)}${ROLES.map((role) => role.padEnd(17)).join('')}\n${rows.join('\n')}\n`
}

function cell(verb: VerbName, role: Role): string {
  return ((policy[verb] as readonly Role[]).includes(role) ? '×' : '·').padEnd(17)
}
