import { beforeAll, expect, test } from 'vitest'
import { digest } from '@/lib/door/actor'
import { challengePasskey, startApp, verifyPasskey } from '@/lib/people'
import { kindOf, setClock } from '@/tests/support/outcomes'
import { aPerson, aVendor } from '@/tests/support/people'
import { contextOf, enrol, NOW, signIn } from '@/tests/support/second-factor'

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
