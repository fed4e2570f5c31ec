import { beforeAll, expect, test } from 'vitest'
import { digest } from '@/lib/door/actor'
import {
  challengePasskey,
  confirmApp,
  listSecondFactors,
  removeSecondFactor,
  renameSecondFactor,
  resetSecondFactor,
  startApp,
  verifyApp,
  verifyPasskey,
} from '@/lib/people'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { kindOf, lastEntry, setClock, value } from '@/tests/support/outcomes'
import { aPerson, aVendor } from '@/tests/support/people'
import { appOf, codeOf, contextOf, enrol, NOW, signIn } from '@/tests/support/second-factor'

beforeAll(() => setClock(NOW))

test('a functional mailbox has none', async () => {
  const vendorId = await aVendor()
  const mailbox = await aPerson({ role: 'vendorUser', vendorId, functional: true })
  expect(kindOf(await startApp(await contextOf(await signIn(mailbox)), {}))).toBe('state')
})

test('a passkey that was not asked for, or is nobody’s, shows nothing', async () => {
  const admin = await aPerson()
  await enrol(await signIn(admin))
  const here = await contextOf(await signIn(admin))
  expect(kindOf(await challengePasskey(here, {}))).toBe('state')
  for (const answer of ['{}', 'null', 'no json', '{"id":"x","response":{}}'])
    expect(kindOf(await verifyPasskey(here, { answer, cookie: digest('x') }))).toBe('validation')
})

test('one’s own is renamed, and nobody else’s; before the second step nothing is', async () => {
  const reader = await aPerson({ role: 'medcomReader' })
  const browser = await signIn(reader)
  await enrol(browser)
  const here = await contextOf(browser)
  const { id } = value(await listSecondFactors(here, {})).factors[0]!
  value(await renameSecondFactor(here, { id, name: 'Arbejdstelefon' }))
  const entry = await lastEntry()
  expect(entry).toMatchObject({ verb: 'secondFactor.rename', subject_id: reader.id })
  expect(JSON.stringify(entry)).not.toContain('Arbejdstelefon')
  expect(value(await listSecondFactors(here, {})).factors[0]!.name).toBe('Arbejdstelefon')
  expect(kindOf(await renameSecondFactor(here, { id, name: ' ' }))).toBe('validation')
  expect(kindOf(await renameSecondFactor(as.medcomAdmin(), { id, name: 'Min' }))).toBe('notFound')
  const waiting = await contextOf(await signIn(reader))
  expect(kindOf(await renameSecondFactor(waiting, { id, name: 'Min' }))).toBe('forbidden')
})

test('resetting a colleague’s asks for one’s own second factor of a moment ago', async () => {
  const lost = await aPerson()
  await enrol(await signIn(lost))
  const { actor, ...context } = as.medcomAdmin()
  const secondFactorAt = new Date(Date.parse(NOW) - 301_000).toISOString()
  const stale = { ...context, actor: { ...actor, signIn: { ...actor.signIn, secondFactorAt } } }
  expect(kindOf(await resetSecondFactor(stale, { id: lost.id }))).toBe('state')
  expect(kindOf(await resetSecondFactor(as.medcomReader(), { id: lost.id }))).toBe('forbidden')
  expect(await secretsOf(lost.id)).toHaveLength(1)
})

test('a form that is sent twice sets one app up', async () => {
  const admin = await aPerson()
  const here = await contextOf(await signIn(admin))
  const code = codeOf(appOf(value(await startApp(here, {})).uri))
  const both = await Promise.all(
    ['a', 'b'].map((cookie) => confirmApp(here, { name: 'Min telefon', code, cookie: digest(cookie) })),
  )
  expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
  expect(await secretsOf(admin.id)).toHaveLength(1)
})

test('of two that are taken away at the same moment, whoever needs one keeps one', async () => {
  const admin = await aPerson()
  const browser = await signIn(admin)
  await enrol(browser)
  await enrol(browser, 'Tablet')
  const here = await contextOf(browser)
  const { factors } = value(await listSecondFactors(here, {}))
  const both = await Promise.all(factors.map(({ id }) => removeSecondFactor(here, { id })))
  expect(both.map(kindOf).sort()).toEqual(['ok', 'state'])
  expect(await secretsOf(admin.id)).toHaveLength(1)
})

test('with another AUTH_SECRET an app’s codes do not fit, and nothing breaks', async () => {
  const admin = await aPerson()
  const { app } = await enrol(await signIn(admin))
  await askOwner('update authenticator set secret = $2 where user_id = $1', [
    admin.id,
    Buffer.alloc(48, 7).toString('base64'),
  ])
  const here = await contextOf(await signIn(admin))
  expect(kindOf(await verifyApp(here, { code: codeOf(app), cookie: digest('x') }))).toBe('validation')
})

const secretsOf = (userId: string) =>
  askOwner<{ secret: string }>('select secret from authenticator where user_id = $1', [userId])
