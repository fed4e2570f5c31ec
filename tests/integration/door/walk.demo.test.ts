import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import '@/lib/verbs'
import type { Context } from '@/lib/door'
import { definedVerbs } from '@/lib/door/door'
import { ForbiddenError, type Outcome } from '@/lib/door/errors'
import { policy, type Role, type VerbName } from '@/lib/door/policy'
import { arbitraryFor } from '@/tests/support/arbitrary'
import { askOwner } from '@/tests/support/database'
import { everyActor, ROLES } from '@/tests/support/every-actor'
import { countEntries } from '@/tests/support/outcomes'

/** A verb whose input is not known to the type checker: these tests make it up. */
type AnyVerb = (context: Context, input: unknown) => Promise<Outcome<unknown>>

const verbs = [...definedVerbs().values()].map((verb) => ({
  name: verb.verb,
  kind: verb.kind,
  schema: verb.schema,
  seesAll: verb.seesAll,
  call: verb as unknown as AnyVerb,
}))
const FAULTS = ['validation', 'conflict', 'notFound', 'forbidden', 'state', 'rateLimit']
const TRIES = 40
/** What the door says before any verb has a say. */
const BY_POLICY = new Set([true, false].map((signedIn) => new ForbiddenError(signedIn).fault.message))

let ids: string[]
let vendorA: { id: string; laboratory: string }
let vendorB: { id: string; names: string[] }

beforeAll(async () => {
  const rows = await askOwner<{ id: string }>(
    `(select id from organisation limit 8) union all (select id from laboratory limit 8) union all
     (select id from "system" limit 5) union all (select id from app_user limit 8) union all (select id from station limit 4)
     union all (select id from invitation limit 4) union all (select id from api_key limit 3)
     union all (select id from template_version order by number desc limit 3)
     union all (select id from account limit 5) union all (select id from account_request limit 5)
     union all (select id from register_import limit 3)
     union all (select id from webhook_endpoint) union all (select id from webhook_delivery limit 5)`,
  )
  ids = rows.map(({ id }) => id)
  const vendors = await askOwner<{ id: string; name: string; laboratory: string }>(
    `select o.id, o.name, min(l.id::text) as laboratory from organisation o join laboratory l on l.vendor_id = o.id
     group by 1 order by count(*) desc, o.name limit 2`,
  )
  vendorA = vendors[0]!
  vendorB = { id: vendors[1]!.id, names: await secretsOf(vendors[1]!.id, vendors[0]!.id) }
})

/** What only that vendor may see: its own name and those of the laboratories, systems and people that are its alone. */
async function secretsOf(vendor: string, other: string): Promise<string[]> {
  const rows = await askOwner<{ secret: string }>(
    `select name as secret from organisation where id = $1
     union select id::text from organisation where id = $1
     union select name from "system" where vendor_id = $1
     union select email from app_user where vendor_id = $1
     union select name from account where vendor_id = $1
     union select url from webhook_endpoint where vendor_id = $1
     union select l.name from laboratory l where vendor_id = $1
       and not exists (select from laboratory_vendor v where v.laboratory_id = l.id and v.vendor_id = $2)`,
    [vendor, other],
  )
  return rows.map(({ secret }) => secret)
}

/** Inputs for a verb that its parser may accept, always the same ones. */
function inputsFor(verb: (typeof verbs)[number], count: number): unknown[] {
  return fc.sample(arbitraryFor(verb.schema, ids), { numRuns: count, seed: 20261121 })
}

describe.each(verbs)('$name', (verb) => {
  it('answers random input with a value or a typed fault, never an exception, and logs once what it did', async () => {
    const inputs = inputsFor(verb, TRIES)
    const parsed = inputs.filter((input) => verb.schema.safeParse(input).success).length
    expect(parsed / inputs.length, 'the share that passes the parser').toBeGreaterThanOrEqual(0.3)
    const actor = everyActor(vendorA.id, vendorA.laboratory)[(policy[verb.name] as readonly Role[])[0]!]
    const before = await countEntries()
    let done = 0
    for (const input of inputs) {
      const outcome = await verb.call(actor, input)
      if (outcome.ok) done += 1
      else expect(FAULTS).toContain(outcome.fault.kind)
    }
    expect((await countEntries()) - before).toBe(verb.kind === 'command' ? done : 0)
  })

  it('is refused to every role that the policy does not name, and to no other', async () => {
    const input = inputsFor(verb, 200).find((each) => verb.schema.safeParse(each).success)
    const actors = everyActor(vendorA.id, vendorA.laboratory)
    for (const role of ROLES) {
      const allowed = (policy[verb.name] as readonly Role[]).includes(role)
      const outcome = await verb.call(actors[role], input)
      const refused = !outcome.ok && outcome.fault.kind === 'forbidden'
      if (!allowed) expect(refused, `${role} ought to be refused`).toBe(true)
      else expect(refused && BY_POLICY.has(outcome.fault.message), `${role} ought to get through`).toBe(false)
    }
  })
})

const writes = verbs.filter(({ kind, seesAll, name }) => kind === 'command' && !seesAll && isForVendors(name))

describe.each(writes)('$name as one vendor', (verb) => {
  it('changes nothing of another', async () => {
    const actor = everyActor(vendorA.id, vendorA.laboratory).vendorAdmin
    const theirs = await idsOf(vendorB.id)
    const before = await rowsOf(vendorB.id)
    const aimed = fc.sample(arbitraryFor(verb.schema, theirs), { numRuns: TRIES, seed: 11 })
    for (const input of aimed) await verb.call(actor, input)
    expect(await rowsOf(vendorB.id)).toEqual(before)
  })
})

/** Everything that is a vendor's by its stamp, in every table that has one. */
async function rowsOf(vendorId: string): Promise<{ name: string; digest: string | null }[]> {
  const tables = await askOwner<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'vendor_id' order by 1`,
  )
  expect(tables.length).toBeGreaterThan(10)
  const digests = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(string_agg(t::text, '|' order by t::text)) as digest from "${name}" t where vendor_id = $1`,
  )
  return askOwner(digests.join(' union all '), [vendorId])
}

async function idsOf(vendorId: string): Promise<string[]> {
  const rows = await askOwner<{ id: string }>(
    `select id from organisation where id = $1
     union select id from laboratory where vendor_id = $1 union select id from "system" where vendor_id = $1
     union select id from system_version where vendor_id = $1 union select id from app_user where vendor_id = $1
     union select id from station where vendor_id = $1 union select id from invitation where vendor_id = $1
     union select id from api_key where vendor_id = $1 union select id from signing_right where vendor_id = $1
     union select id from webhook_endpoint where vendor_id = $1`,
    [vendorId],
  )
  return rows.map(({ id }) => id)
}

const reads = verbs.filter(({ kind, seesAll, name }) => kind === 'query' && !seesAll && isForVendors(name))

function isForVendors(name: VerbName) {
  return (policy[name] as readonly Role[]).some((role) => role === 'vendorAdmin' || role === 'vendorUser')
}

describe.each(reads)('$name as one vendor', (verb) => {
  it('says nothing of another', async () => {
    const actor = everyActor(vendorA.id, vendorA.laboratory).vendorAdmin
    const aimed = fc.sample(arbitraryFor(verb.schema, await idsOf(vendorB.id)), { numRuns: 30, seed: 7 })
    for (const input of [{}, ...aimed, ...inputsFor(verb, 30)]) {
      const outcome = await verb.call(actor, input)
      const answer = JSON.stringify(outcome, (_key, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      )
      for (const secret of vendorB.names)
        expect(answer.includes(secret), `${verb.name} told ${secret}`).toBe(false)
    }
  })
})
