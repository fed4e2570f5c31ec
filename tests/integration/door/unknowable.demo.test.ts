import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import '@/lib/verbs'
import type { Context } from '@/lib/door'
import { definedVerbs } from '@/lib/door/door'
import type { Outcome } from '@/lib/door/errors'
import { policy, type Role } from '@/lib/door/policy'
import { inTransaction } from '@/lib/door/transaction'
import { arbitraryFor } from '@/tests/support/arbitrary'
import { askOwner } from '@/tests/support/database'
import { everyActor } from '@/tests/support/every-actor'
import { hiddenIds, wordsOf } from '@/tests/support/hidden'
import { setClock } from '@/tests/support/outcomes'

/**
 * A vendor cannot learn that another has something: whatever verb it asks, with the other's id or word in whatever place, it
 * is answered as with one that nobody has.
 */
const ROLES: Role[] = ['vendorAdmin', 'vendorUser', 'laboratoryUser']
const verbs = [...definedVerbs().values()].flatMap((verb) => {
  const role = ROLES.find((one) => (policy[verb.verb] as readonly Role[]).includes(one))
  const call = verb as unknown as (context: Context, input: unknown) => Promise<Outcome<unknown>>
  return role
    ? [{ name: verb.verb, kind: verb.kind, schema: verb.schema, seesAll: verb.seesAll, role, call }]
    : []
})
type AnyVerb = (typeof verbs)[number]

/** Stands in the inputs where the id goes. */
const PLACE = '11111111-1111-4111-8111-111111111111'
/** What another vendor has and this one may not know of. */
const TABLES = [
  'account',
  'account_request',
  'agreement',
  'app_user',
  'contact',
  'laboratory',
  'mailbox',
  'review',
  'system',
  'webhook_endpoint',
]

let actors: Record<Role, Context>
/** An id of the other vendor's in each table, that this vendor may not see. */
let foreign: { table: string; id: string }[]
/** What the other vendor calls something, and what nobody does. */
let words: { theirs: string; nobodys: string }[]

beforeAll(async () => {
  await setClock(new Date().toISOString())
  const [mine, theirs] = await askOwner<{ id: string; laboratory: string }>(
    `select o.id, min(l.id::text) as laboratory from organisation o join laboratory l on l.vendor_id = o.id
     where exists (select from agreement a where a.vendor_id = o.id)
       and exists (select from account a join account_request r on r.account_id = a.id where a.vendor_id = o.id)
       and exists (select from contact c where c.vendor_id = o.id and c.name <> '')
       and exists (select from webhook_endpoint w where w.vendor_id = o.id)
     group by 1 order by count(*) desc, o.name limit 2`,
  )
  actors = everyActor(mine!.id, mine!.laboratory)
  foreign = [{ table: 'organisation', id: theirs!.id }, ...(await hiddenIds(TABLES, mine!.id, theirs!.id))]
  words = await wordsOf(theirs!.id, mine!.id)
})

/** Inputs for a verb that its parser accepts, always the same ones. */
function inputsFor({ schema }: AnyVerb): unknown[] {
  const made = fc.sample(arbitraryFor(schema, [PLACE]), { numRuns: 80, seed: 20261121 })
  return made.filter((input) => schema.safeParse(input).success)
}

/** What the verb answers; what it did is taken back, so that it is asked the same way again. */
async function answer(verb: AnyVerb, input: unknown): Promise<unknown> {
  const context = actors[verb.role]
  const outcome = verb.seesAll || verb.kind === 'read' ? await verb.call(context, input) : await undone()
  // What a command made has an id of its own each time.
  return outcome.ok && verb.kind === 'command' ? 'done' : outcome

  async function undone(): Promise<Outcome<unknown>> {
    let outcome: Outcome<unknown> | undefined
    const back = new Error('taken back')
    await inTransaction(
      context.actor,
      false,
      async (within) => {
        outcome = await verb.call({ ...context, within }, input)
        throw back
      },
      async () => undefined,
    ).catch((error: unknown) => {
      if (error !== back && !outcome) throw error
    })
    return outcome!
  }
}

/** The same with one text instead of another, wherever it stands. */
function instead(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.replaceAll(from, to)
  if (typeof value === 'bigint') return String(value)
  if (value instanceof Date || value instanceof Uint8Array || value === null || typeof value !== 'object')
    return value
  if (Array.isArray(value)) return value.map((each) => instead(each, from, to))
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, instead(each, from, to)]))
}

const holds = (input: unknown) => JSON.stringify(instead(input, '', '')).includes(PLACE)

it('there is something to hide in every table', () => {
  expect(foreign.map(({ table }) => table)).toEqual(['organisation', ...TABLES])
  expect(words.every(({ theirs, nobodys }) => theirs && theirs !== nobodys)).toBe(true)
})

describe.each(verbs)('$name', (verb) => {
  it('answers with another vendor’s id as with nobody’s', async () => {
    const inputs = inputsFor(verb).filter(holds)
    if (inputs.length === 0) return
    for (const [index, { table, id }] of foreign.entries()) {
      const input = inputs[index % inputs.length]
      const nobodys = randomUUID()
      const theirs = instead(await answer(verb, instead(input, PLACE, id)), id, PLACE)
      const none = instead(await answer(verb, instead(input, PLACE, nobodys)), nobodys, PLACE)
      expect(theirs, `${verb.name} with an id of ${table}`).toEqual(none)
    }
  })

  it('answers with another vendor’s words as with nobody’s', async () => {
    // What a look-up says of a number, to whom, is for numbers/sight.test.ts.
    if (verb.kind === 'read') return
    const input = inputsFor(verb).find((each) => each !== null && typeof each === 'object')
    const fields = Object.entries((input ?? {}) as object).filter(([, value]) => typeof value === 'string')
    for (const [field] of fields)
      for (const { theirs, nobodys } of words) {
        const asked = (word: string) => ({ ...(input as object), [field]: word })
        if (!verb.schema.safeParse(asked(theirs)).success) continue
        const [said, none] = [await answer(verb, asked(theirs)), await answer(verb, asked(nobodys))]
        expect(instead(said, theirs, PLACE), `${verb.name} with ${theirs} as ${field}`).toEqual(
          instead(none, nobodys, PLACE),
        )
      }
  })
})

describe('the time it takes', () => {
  const TIMED = {
    'account.show': 'account',
    'account.suspend': 'account',
    'contact.end': 'contact',
    'agreement.show': 'agreement',
  }
  const ROUNDS = 15

  it('is the same for what another vendor has as for what nobody has', async () => {
    const sums = { theirs: 0, nobodys: 0 }
    for (const [name, table] of Object.entries(TIMED)) {
      const verb = verbs.find((one) => one.name === name)!
      const input = inputsFor(verb).find(holds)
      const { id } = foreign.find((one) => one.table === table)!
      const took = { theirs: [] as number[], nobodys: [] as number[] }
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [whose, asked] of [
          ['theirs', id],
          ['nobodys', randomUUID()],
        ] as const) {
          const began = performance.now()
          await answer(verb, instead(input, PLACE, asked))
          took[whose].push(performance.now() - began)
        }
      sums.theirs += median(took.theirs)
      sums.nobodys += median(took.nobodys)
    }
    expect(Math.max(sums.theirs, sums.nobodys)).toBeLessThan(1.5 * Math.min(sums.theirs, sums.nobodys) + 5)
  })

  const median = (times: number[]) => times.toSorted((a, b) => a - b)[ROUNDS >> 1]!
})
