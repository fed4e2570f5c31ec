import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOfSession, digest } from '@/lib/door/actor'
import { emptyQueue } from '@/lib/jobs/queue'
import { closeMail } from '@/lib/mail'
import {
  eraseUser,
  listSecondFactors,
  listUsers,
  makeRecoveryCodes,
  registerSigningRight,
  removeSecondFactor,
  resetSecondFactor,
  startApp,
  startPasskey,
  useRecoveryCode as takeRecoveryCode,
  verifyApp,
} from '@/lib/people'
import { peopleTasks } from '@/lib/people/jobs'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { startMailServer } from '@/tests/support/mail'
import { auditEntries, faultOf, kindOf, setClock, value } from '@/tests/support/outcomes'
import { aPerson, aVendor } from '@/tests/support/people'
import { codeOf, contextOf, enrol, NOW, renew, signIn } from '@/tests/support/second-factor'

let server: Awaited<ReturnType<typeof startMailServer>>

beforeAll(async () => {
  await setClock(NOW)
  server = await startMailServer()
  process.env.SMTP_URL = server.url
})
afterAll(async () => {
  closeMail()
  await server.stop()
})

test('an administrator may do nothing before the second step; then the session goes on with another cookie', async () => {
  const admin = await aPerson()
  const browser = await signIn(admin)
  const waiting = await contextOf(browser)
  expect(waiting.actor).toMatchObject({ needsSecondFactor: true, signIn: { secondFactorAt: null } })
  expect(kindOf(await listUsers(waiting, {}))).toBe('forbidden')
  expect(kindOf(await makeRecoveryCodes(waiting, {}))).toBe('forbidden')
  const before = (await auditEntries()).length
  const first = browser.cookie
  const { codes } = await enrol(browser)
  expect(codes).toHaveLength(10)
  expect(await actorOfSession(first)).toBeNull()
  const passed = await contextOf(browser)
  expect(passed.actor.signIn).toMatchObject({ method: 'link', secondFactor: 'app' })
  expect(passed.actor.sessionId).toBe(waiting.actor.sessionId)
  expect(kindOf(await listUsers(passed, {}))).toBe('ok')
  const entries = (await auditEntries()).slice(before)
  expect(entries).toMatchObject([{ verb: 'secondFactor.confirmApp', subject_id: admin.id }])
})

test('readers, users and laboratory staff need none, unless they may sign or have set one up', async () => {
  const vendorId = await aVendor()
  const user = await aPerson({ role: 'vendorUser', vendorId })
  const needs = async () => (await contextOf(await signIn(user))).actor.needsSecondFactor
  expect(await needs()).toBe(false)
  value(
    await registerSigningRight(as.medcomAdmin(), {
      userId: user.id,
      kind: 'powerOfAttorney',
      evidence: 'Fuldmagt af 1. november 2026',
      validFrom: '2026-11-01',
      validTo: '2099-12-31',
    }),
  )
  expect(await needs()).toBe(true)
  const reader = await aPerson({ role: 'medcomReader' })
  await enrol(await signIn(reader))
  expect((await contextOf(await signIn(reader))).actor.needsSecondFactor).toBe(true)
})

test('a code works once, also for two at the same moment, and only one of now', async () => {
  const admin = await aPerson()
  const { app } = await enrol(await signIn(admin))
  const [one, two] = [await signIn(admin), await signIn(admin)]
  const [here, there] = [await contextOf(one), await contextOf(two)]
  const code = codeOf(app)
  const outcomes = await Promise.all([
    renew(one, (cookie) => verifyApp(here, { code, cookie })),
    renew(two, (cookie) => verifyApp(there, { code, cookie })),
  ])
  expect(outcomes.map(kindOf).sort()).toEqual(['ok', 'validation'])
  const third = await contextOf(await signIn(admin))
  expect(kindOf(await verifyApp(third, { code: codeOf(app, -1), cookie: digest('x') }))).toBe('validation')
  expect(kindOf(await verifyApp(third, { code: codeOf(app, 9), cookie: digest('x') }))).toBe('validation')
})

test('five tries in a quarter of an hour, whichever browser', async () => {
  const admin = await aPerson()
  const { app } = await enrol(await signIn(admin))
  for (let tries = 0; tries < 5; tries += 1) {
    const here = await contextOf(await signIn(admin))
    expect(kindOf(await verifyApp(here, { code: '000000', cookie: digest('x') }))).toBe('validation')
  }
  const here = await contextOf(await signIn(admin))
  expect(kindOf(await verifyApp(here, { code: codeOf(app), cookie: digest('x') }))).toBe('rateLimit')
})

test('a recovery code works once, and only for its owner', async () => {
  const admin = await aPerson()
  const { codes } = await enrol(await signIn(admin))
  const typed = codes[0]!.toUpperCase().replace('-', ' ')
  const other = await aPerson()
  await enrol(await signIn(other))
  const stranger = await contextOf(await signIn(other))
  expect(kindOf(await takeRecoveryCode(stranger, { code: typed, cookie: digest('x') }))).toBe('validation')
  const browser = await signIn(admin)
  const here = await contextOf(browser)
  const used = await renew(browser, (cookie) => takeRecoveryCode(here, { code: typed, cookie }))
  expect(value(used)).toEqual({ left: 9 })
  expect((await contextOf(browser)).actor.signIn.secondFactor).toBe('recovery')
  const again = await contextOf(await signIn(admin))
  expect(kindOf(await takeRecoveryCode(again, { code: typed, cookie: digest('x') }))).toBe('validation')
  const stored = await askOwner<{ digest: string }>('select digest from recovery_code where user_id = $1', [
    admin.id,
  ])
  expect(stored.map((row) => row.digest)).not.toContain(codes[1])
})

test('who has one shows it before another is added; the secret is stored unreadable', async () => {
  const admin = await aPerson()
  await enrol(await signIn(admin))
  const waiting = await contextOf(await signIn(admin))
  expect(kindOf(await startApp(waiting, {}))).toBe('state')
  expect(kindOf(await startPasskey(waiting, {}))).toBe('state')
  const [row] = await askOwner<{ secret: string }>('select secret from authenticator where user_id = $1', [
    admin.id,
  ])
  expect(Buffer.from(row!.secret, 'base64')).toHaveLength(12 + 16 + 20)
})

test('what is changed is changed within five minutes of showing it', async () => {
  const admin = await aPerson()
  const browser = await signIn(admin)
  await enrol(browser)
  const fresh = await contextOf(browser)
  const secondFactorAt = new Date(Date.parse(NOW) - 301_000).toISOString()
  const stale = await contextOf(browser, { signIn: { ...fresh.actor.signIn, secondFactorAt } })
  const { id } = value(await listSecondFactors(fresh, {})).factors[0]!
  for (const outcome of [
    await startApp(stale, {}),
    await makeRecoveryCodes(stale, {}),
    await removeSecondFactor(stale, { id }),
  ])
    expect(kindOf(outcome)).toBe('state')
  expect(value(await makeRecoveryCodes(fresh, {})).codes).toHaveLength(10)
})

test('one’s own may be removed, but not the last one of whoever needs it, and nobody else’s', async () => {
  const admin = await aPerson()
  const browser = await signIn(admin)
  await enrol(browser)
  await enrol(browser, 'Tablet')
  const here = await contextOf(browser)
  const { factors, required } = value(await listSecondFactors(here, {}))
  expect(required).toBe(true)
  const other = await aPerson()
  const theirs = await signIn(other)
  await enrol(theirs)
  expect(kindOf(await removeSecondFactor(await contextOf(theirs), { id: factors[0]!.id }))).toBe('notFound')
  expect(value(await removeSecondFactor(here, { id: factors[0]!.id }))).toEqual({ name: 'Min telefon' })
  expect(faultOf(await removeSecondFactor(here, { id: factors[1]!.id })).message).toMatch(/Tilføj en anden/)
  const reader = await aPerson({ role: 'medcomReader' })
  const free = await signIn(reader)
  await enrol(free)
  const own = value(await listSecondFactors(await contextOf(free), {})).factors[0]!
  expect(kindOf(await removeSecondFactor(await contextOf(free), { id: own.id }))).toBe('ok')
  expect((await contextOf(await signIn(reader))).actor.needsSecondFactor).toBe(false)
})

test('another MedCom administrator resets it: signed out everywhere, told by mail, set up anew', async () => {
  const vendorId = await aVendor()
  const lost = await aPerson({ role: 'vendorAdmin', vendorId })
  const browser = await signIn(lost)
  await enrol(browser)
  expect(kindOf(await resetSecondFactor(as.vendorAdmin(vendorId), { id: lost.id }))).toBe('forbidden')
  expect(kindOf(await resetSecondFactor(await contextOf(browser), { id: lost.id }))).toBe('forbidden')
  const before = (await auditEntries()).length
  value(await resetSecondFactor(as.medcomAdmin(), { id: lost.id }))
  expect(await actorOfSession(browser.cookie)).toBeNull()
  expect((await auditEntries()).slice(before)).toMatchObject([
    { verb: 'secondFactor.reset', subject_id: lost.id, vendor_id: vendorId },
  ])
  expect(kindOf(await resetSecondFactor(as.medcomAdmin(), { id: lost.id }))).toBe('state')
  server.state.received = []
  await emptyQueue({ connectionString: process.env.DATABASE_URL!, tasks: peopleTasks })
  const letters = server.state.received.filter((mail) => mail.to?.[0]?.address === lost.email)
  expect(letters.map(({ text }) => text).join()).toContain('MedCom har nulstillet din godkendelse i to trin')
  expect((await enrol(await signIn(lost))).codes).toHaveLength(10)
  const admin = await aPerson()
  await enrol(await signIn(admin))
  expect(kindOf(await resetSecondFactor(as.medcomAdmin({ id: admin.id }), { id: admin.id }))).toBe('state')
})

test('erasing somebody takes their second factors too', async () => {
  const { id } = await aPerson({ role: 'medcomReader' })
  await enrol(await signIn({ id }))
  value(await eraseUser(as.medcomAdmin(), { id }))
  const left =
    'select id from authenticator where user_id = $1 union all select id from recovery_code where user_id = $1'
  expect(await askOwner(left, [id])).toEqual([])
})
