import { beforeAll, describe, expect, it } from 'vitest'
import { command, query, type Context } from '@/lib/door'
import { StateError, unwrap } from '@/lib/door/errors'
import { changeSupport, createOrganisation } from '@/lib/parties'
import { listSystems } from '@/lib/systems'
import { z } from '@/lib/text/schema'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { countEntries, faultOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { makeSystem, makeVendor } from '@/tests/support/parties'

beforeAll(() => setClock('2026-11-21T11:00:00Z'))

const PARTY = { name: 'Solsort Lab (demo)', country: 'SE', role: 'vendor', validFrom: '2026-01-01' } as const
const waitingJobs = async () =>
  (await askOwner<{ count: number }>('select count(*)::int as count from graphile_worker._private_jobs'))[0]!
    .count
const partiesNamed = (name: string) =>
  askOwner<{ id: string }>('select id from organisation where name = $1', [name])

/** A verb under a name of the policy, for what no real verb does: registered here only, over the real one. */
function verbThat(run: (scope: Context, note: { job(): void; deed(): void }) => Promise<void>) {
  return command({
    name: 'organisation.create',
    input: z.object({}),
    run: ({ scope, enqueue, record }) =>
      run(scope, {
        job: () => enqueue('nobody.doesThis', { because: 'test' }),
        deed: () => record({ type: 'test', id: '1', after: { field: 'value' } }),
      }),
  })
}

describe('a command', () => {
  it('writes its rows, its jobs and one entry of the log together', async () => {
    const [jobs, entries] = [await waitingJobs(), await countEntries()]
    value(await verbThat(async (_scope, { job, deed }) => (job(), deed()))(as.medcomAdmin(), {}))
    expect(await waitingJobs()).toBe(jobs + 1)
    expect(await countEntries()).toBe(entries + 1)
    expect(await lastEntry()).toMatchObject({ verb: 'organisation.create', subject_type: 'test' })
  })

  it('leaves nothing of it when it refuses in the end', async () => {
    const [jobs, entries] = [await waitingJobs(), await countEntries()]
    const refuses = verbThat(async (scope, { job, deed }) => {
      unwrap(await createOrganisation(scope, { ...PARTY, foreignRegistration: 'SE-9000', name: 'Fortrudt' }))
      job()
      deed()
      throw new StateError('Det kan ikke lade sig gøre nu.')
    })
    expect(faultOf(await refuses(as.medcomAdmin(), {}))).toMatchObject({ kind: 'state' })
    expect([await waitingJobs(), await countEntries()]).toEqual([jobs, entries])
    expect(await partiesNamed('Fortrudt')).toEqual([])
  })

  it('joins the transaction of the verb that calls it and adds to its entry', async () => {
    const entries = await countEntries()
    const outer = verbThat(async (scope, { deed }) => {
      deed()
      unwrap(await createOrganisation(scope, { ...PARTY, foreignRegistration: 'SE-9001' }))
    })
    value(await outer(as.medcomAdmin(), {}))
    expect(await countEntries()).toBe(entries + 1)
    const { changes = [] } = (await lastEntry()) ?? {}
    expect(changes).toContainEqual({ field: 'field', before: null, after: 'value' })
    expect(changes).toContainEqual(expect.objectContaining({ field: 'name', after: PARTY.name }))
  })

  it('called inside another without its scope is a fault of ours, not two half transactions', async () => {
    const outer = verbThat(async () => {
      await createOrganisation(as.medcomAdmin(), { ...PARTY, foreignRegistration: 'SE-9002' })
    })
    await expect(outer(as.medcomAdmin(), {})).rejects.toThrow('must be given its scope')
  })

  it('asks the policy again for the verb inside', async () => {
    const vendorId = await makeVendor()
    const reads = query({
      name: 'organisation.list',
      input: z.object({}),
      run: async ({ scope }) =>
        unwrap(await createOrganisation(scope, { ...PARTY, foreignRegistration: 'SE-1' })),
    })
    expect(faultOf(await reads(as.vendorUser(vendorId), {}))).toMatchObject({
      kind: 'forbidden',
      signedIn: true,
    })
  })
})

describe('two who edit the same record', () => {
  it('the second is shown both versions, and nothing is overwritten', async () => {
    const id = await makeVendor()
    const support = { id, supportName: 'Servicedesk', supportPhone: '', supportEmail: '', supportHours: '' }
    value(await changeSupport(as.medcomAdmin(), { ...support, version: 1, supportPhone: '70 11 11 11' }))
    const second = await changeSupport(as.vendorAdmin(id), {
      ...support,
      version: 1,
      supportPhone: '70 22 22 22',
    })
    expect(faultOf(second)).toMatchObject({
      kind: 'conflict',
      version: 2,
      disagreements: [{ field: 'supportPhone', mine: '70 22 22 22', theirs: '70 11 11 11' }],
    })
    value(await changeSupport(as.vendorAdmin(id), { ...support, version: 2, supportPhone: '70 22 22 22' }))
  })

  it('at the very same moment: one wins, the other is told', async () => {
    const id = await makeVendor()
    const support = { id, version: 1, supportName: 'A', supportPhone: '', supportEmail: '', supportHours: '' }
    const both = await Promise.all([
      changeSupport(as.medcomAdmin(), { ...support, supportHours: 'hverdage 8–16' }),
      changeSupport(as.vendorAdmin(id), { ...support, supportHours: 'hele døgnet' }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

it('a transaction asks its one connection one query after the other, also for several relations', async () => {
  const warnings: string[] = []
  const note = ({ message }: Error) => void warnings.push(message)
  process.on('warning', note)
  await makeSystem(await makeVendor())
  value(await listSystems(as.medcomAdmin(), {}))
  await new Promise(setImmediate)
  process.off('warning', note)
  expect(warnings.filter((message) => message.includes('already executing'))).toEqual([])
})
