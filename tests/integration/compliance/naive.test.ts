import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '@/lib/format'
import { judgeAll, standingCells } from '@/tests/support/compliance'
import { ASKING_DEEDS } from '@/tests/support/compliance-asking'
import { DEEDS } from '@/tests/support/compliance-deeds'
import { EVIDENCE_DEEDS } from '@/tests/support/compliance-evidence'
import { aWorld } from '@/tests/support/compliance-world'
import { naiveCells } from '@/tests/support/naive-compliance'

const ALL = { ...DEEDS, ...ASKING_DEEDS, ...EVIDENCE_DEEDS }
const names = Object.keys(ALL) as (keyof typeof ALL)[]
const doing = (deed: fc.Arbitrary<(typeof names)[number]>) =>
  fc.record({ deed, a: fc.nat(1000), b: fc.nat(1000) })
const hardest = Object.keys(EVIDENCE_DEEDS) as (keyof typeof EVIDENCE_DEEDS)[]
// Most of what happens is time, draws, leave, and what stock and certifications are made from.
const often = [
  'wait',
  'turn',
  'turn',
  'turn',
  'draw',
  'rhythm',
  'leave',
  'leave',
  'leave',
  'relist',
  'relist',
  'certify',
] as const
const step = doing(fc.constantFrom(...names, ...hardest, ...hardest, ...often))
// So that each history has open laboratories that use a system, a deadline, stock that can be reckoned, a certification, and
// dispensations on the day that something ends.
const OPENING = (
  [
    'reopen',
    'system',
    'agree',
    'rhythm',
    'certify',
    'relist',
    'certify',
    'expire',
    'leave',
    'leave',
    'turn',
  ] as const
).map((deed) => doing(fc.constant(deed)))

const shape = (cells: readonly object[]) =>
  cells
    .map((cell) => {
      const { vendor_id, laboratory_id, requirement_key, state, until } = cell as Record<
        string,
        string | null
      >
      return [vendor_id, laboratory_id ?? 'leverandøren selv', requirement_key, state, until ?? ''].join(' ')
    })
    .sort()

const RUNS = 5

test('every cell is as it is judged naively from the raw rows, whatever has happened, and the day it may change on comes', async () => {
  const world = await aWorld()
  const done: string[] = []
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(...OPENING),
      fc.array(step, { minLength: 6, maxLength: 10 }),
      async (opening, more) => {
        for (const { deed, a, b } of [...opening, ...more]) {
          await ALL[deed](world, a, b)
          done.push(`${deed} ${a} ${b}`)
          await judgeAll()
          const cells = await standingCells()
          expect(shape(cells), done.slice(-6).join(', ')).toEqual(shape(await naiveCells(isoDate(world.now))))
          expect(cells.filter(({ due_on }) => due_on !== null && due_on <= isoDate(world.now))).toEqual([])
        }
      },
    ),
    // What has happened stays: a history that failed cannot be made shorter by doing it again.
    { numRuns: RUNS, endOnFailure: true },
  )
})
