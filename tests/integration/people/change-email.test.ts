import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOfSession, digest } from '@/lib/door/actor'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import {
  changeEmail,
  deactivateUser,
  findSigningIn,
  makeSignInLink,
  registerSigningRight,
  startSession,
  useSignInLink,
} from '@/lib/people'
import { peopleTasks } from '@/lib/people/jobs'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { auditEntries, countEntries, faultOf, kindOf, value } from '@/tests/support/outcomes'
import { aLaboratory, aPerson, aVendor } from '@/tests/support/people'

let server: Awaited<ReturnType<typeof startMailServer>>
let own: string
let other: string
let count = 0

const work = () => emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: peopleTasks })
const fresh = () => `ny-adresse-${++count}@prove.example`
const inOwn = () => aPerson({ role: 'vendorUser', vendorId: own })

beforeAll(async () => {
  server = await startMailServer()
  process.env.SMTP_URL = server.url
  ;[own, other] = [await aVendor('Egen leverandør (test)'), await aVendor('Anden leverandør (test)')]
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

test('signs in by the new address from now on, and by nothing from before', async () => {
  const { id, email } = await inOwn()
  const link = value(await makeSignInLink(as.system, { email }))
  value(await startSession(as.anonymous, { userId: id, method: 'link', digest: digest('before') }))
  const next = fresh()
  const before = await countEntries()
  value(await changeEmail(as.vendorAdmin(own), { id, version: 1, email: next.toUpperCase() }))
  expect(await actorOfSession('before')).toBeNull()
  expect(value(await useSignInLink(as.anonymous, { digest: digest(link!.secret) }))).toBeNull()
  expect(value(await makeSignInLink(as.system, { email }))).toBeNull()
  expect(value(await findSigningIn(as.anonymous, { email: next }))).toMatchObject({ id })
  const entries = (await auditEntries()).slice(before)
  expect(entries).toMatchObject([
    { verb: 'user.changeEmail', subject_id: id, vendor_id: own, changes: [{ field: 'email' }] },
  ])
  for (const address of [email, next]) expect(JSON.stringify(entries)).not.toContain(address)
})

test('is told to both addresses, and to neither what the other is', async () => {
  const { id, email } = await inOwn()
  await work()
  server.state.received = []
  const next = fresh()
  value(await changeEmail(as.medcomAdmin(), { id, version: 1, email: next }))
  await work()
  const mails = new Map(server.state.received.map((mail) => [mail.to?.[0]?.address, mail.text ?? '']))
  expect([...mails.keys()].sort()).toEqual([email, next].sort())
  expect(mails.get(email)).toContain('ikke længere logge ind med denne adresse')
  expect(mails.get(email)).not.toContain(next)
  expect(mails.get(next)).toContain('/log-ind')
  expect(mails.get(next)).not.toContain(email)
})

test('is refused for an address somebody has, the one there is, and none', async () => {
  const [{ id, email }, taken] = [await inOwn(), await aPerson({ role: 'vendorUser', vendorId: other })]
  const before = await countEntries()
  for (const wrong of [taken.email, email, 'ingen adresse', ''])
    expect(
      faultOf(await changeEmail(as.vendorAdmin(own), { id, version: 1, email: wrong })),
      wrong,
    ).toMatchObject({
      kind: 'validation',
      fields: { email: expect.any(String) },
    })
  expect(await countEntries()).toBe(before)
})

test('two at once: one is done, the other is told', async () => {
  const { id } = await inOwn()
  const both = await Promise.all(
    [fresh(), fresh()].map((email) => changeEmail(as.vendorAdmin(own), { id, version: 1, email })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
})

test('is not for a closed access, nor for one’s own', async () => {
  const { id } = await inOwn()
  value(await deactivateUser(as.medcomAdmin(), { id }))
  expect(kindOf(await changeEmail(as.medcomAdmin(), { id, version: 2, email: fresh() }))).toBe('state')
  const me = await aPerson()
  expect(kindOf(await changeEmail(me.context, { id: me.id, version: 1, email: fresh() }))).toBe('state')
})

test('of a signatory is MedCom’s alone, since whoever reads the mail signs', async () => {
  const { id } = await inOwn()
  const right = { userId: id, kind: 'powerOfAttorney', evidence: 'Sag 2026-117', validTo: '' } as const
  value(await registerSigningRight(as.medcomAdmin(), { ...right, validFrom: '2026-01-01' }))
  const input = { id, version: 1, email: fresh() }
  expect(kindOf(await changeEmail(as.vendorAdmin(own), input))).toBe('state')
  value(await changeEmail(as.medcomAdmin(), input))
})

test('another vendor’s people are not there', async () => {
  const staff = await aPerson({ role: 'laboratoryUser', laboratoryId: await aLaboratory(other) })
  const admin = await aPerson()
  for (const { id } of [await aPerson({ role: 'vendorUser', vendorId: other }), staff, admin])
    expect(kindOf(await changeEmail(as.vendorAdmin(own), { id, version: 1, email: fresh() }))).toBe(
      'notFound',
    )
  const mine = await aPerson({ role: 'laboratoryUser', laboratoryId: await aLaboratory(own) })
  value(await changeEmail(as.vendorAdmin(own), { id: mine.id, version: 1, email: fresh() }))
})

test('only administrators change addresses', async () => {
  const { id } = await inOwn()
  for (const asker of [as.vendorUser(own), as.medcomReader(), as.anonymous, as.system])
    expect(kindOf(await changeEmail(asker, { id, version: 1, email: fresh() }))).toBe('forbidden')
  expect(await askOwner('select version from app_user where id = $1', [id])).toEqual([{ version: 1 }])
})
