import { afterAll, expect, test } from 'vitest'
import { createAgreement, listDue, sendAgreement } from '@/lib/agreements'
import { agreementTasks } from '@/lib/agreements/jobs'
import { emptyQueue } from '@/lib/jobs/queue'
import { readPdf } from '@/tests/support/pdf'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { setClock, value } from '@/tests/support/outcomes'

afterAll(() => setClock(null))

/** What runs every hour, and nothing else that waits. */
async function daily(): Promise<void> {
  await askOwner(`select graphile_worker.add_job('agreements.daily', '{}'::json, job_key => 'daily')`)
  const tasks = { 'agreements.daily': agreementTasks['agreements.daily']! }
  await emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks })
}

const stored = () =>
  askOwner<{ id: string; sha256: string }>(
    `select id, encode(sha256(content), 'hex') as sha256 from agreement_document order by id`,
  )
const administrators = () =>
  askOwner<{ id: string; name: string; from: string; to: string | null }>(
    `select o.id, o.name, valid_from::text as from, valid_to::text as to from organisation_role r
     join organisation o on o.id = r.organisation_id where kind = 'administrator' order by valid_from`,
  )
const sides = () =>
  askOwner('select id, administrator_id, vendor_id, state, version from agreement order by id')

test('at the turn of the year Digital Sundhed Danmark follows MedCom, on the demo data, once and also late', async () => {
  const [planned] = await askOwner<{ day: string; from: string; to: string }>(
    `select effective_on::text as day, from_id as from, to_id as to from succession where state = 'planned'`,
  )
  const before = await stored()
  expect(before.length).toBeGreaterThan(3)
  await setClock(`${planned!.day.slice(0, 4)}-01-02T09:00:00Z`)
  await daily()
  expect(value(await listDue(as.system, {})).filter(({ deed }) => deed === 'succeed')).toEqual([])

  expect(await administrators()).toMatchObject([
    { id: planned!.from, to: `${Number(planned!.day.slice(0, 4)) - 1}-12-31` },
    { id: planned!.to, from: planned!.day, to: null },
  ])
  const parties = await askOwner<{ state: string; administrator_id: string }>(
    'select distinct state::text, administrator_id from agreement',
  )
  const over = ['ended', 'declined', 'lapsed', 'withdrawn']
  for (const { state, administrator_id: party } of parties)
    if (!over.includes(state)) expect(party, state).toBe(planned!.to)

  const after = await stored()
  expect(after.filter(({ id }) => before.some((one) => one.id === id))).toEqual(before)

  const [version] = await askOwner<{ id: string }>(
    `select id from template_version where status = 'published' order by published_at limit 1`,
  )
  const [vendor] = await askOwner<{ id: string }>(
    `select o.id from organisation o join organisation_role r on r.organisation_id = o.id and r.kind = 'vendor'
     where o.cvr is not null and not exists (select from agreement a where a.vendor_id = o.id
       and a.state in ('draft', 'sent', 'signedByVendor', 'settingUp')) limit 1`,
  )
  const fresh = value(
    await createAgreement(as.medcomAdmin(), { vendorId: vendor!.id, templateVersionId: version!.id }),
  )
  value(await sendAgreement(as.medcomAdmin(), { id: fresh.id }))
  const [document] = await askOwner<{ content: Buffer }>(
    'select content from agreement_document where agreement_id = $1',
    [fresh.id],
  )
  const { pages } = await readPdf(new Uint8Array(document!.content))
  expect(pages.join(' ')).toContain('Digital Sundhed Danmark')

  const once = [await sides(), await administrators(), await stored()]
  await daily()
  expect([await sides(), await administrators(), await stored()]).toEqual(once)
})
