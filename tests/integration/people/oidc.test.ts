import { beforeAll, expect, test } from 'vitest'
import { beginOidc, finishOidc } from '@/lib/auth'
import { actorOfSession } from '@/lib/door/actor'
import { deactivateUser } from '@/lib/people'
import { as } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { startOidcProvider, throughProvider, type Subject } from '@/tests/support/oidc'
import { auditEntries, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'

const BACK = 'http://localhost:3000/api/auth/callback/oidc'
const browser = {
  origin: { network: '192.0.2.7', userAgent: 'Vitest', reference: 'oidc' },
  earlier: undefined,
}
let provider: Awaited<ReturnType<typeof startOidcProvider>>

beforeAll(async () => {
  provider = await startOidcProvider(BACK)
  process.env.OIDC_ISSUER = provider.issuer
  process.env.OIDC_CLIENT_ID = provider.clientId
  process.env.OIDC_CLIENT_SECRET = provider.clientSecret
})

/** The cookies a browser would have kept. */
function kept(lines: string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map((line) => line.split(';')[0]!.split(/=(.*)/s).slice(0, 2).map(decodeURIComponent)),
  )
}

async function signIn(subject: Subject, next = '/opslag') {
  provider.state.subject = subject
  const { location, cookies } = await beginOidc(browser, next)
  const back = await throughProvider(location, BACK)
  return { back, jar: kept(cookies), asked: new URL(location) }
}

const finish = ({ back, jar }: { back: URL; jar: Record<string, string> }) =>
  finishOidc(browser, Object.fromEntries(back.searchParams), jar)

test('a verified address of somebody known signs in, with PKCE, state and nonce, and goes where one was going', async () => {
  const { id, email } = await aPerson()
  const before = (await auditEntries()).length
  const journey = await signIn({ sub: 'uuid:1', email: email.toUpperCase(), email_verified: true })
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(journey.asked.searchParams.get(name)).toBeTruthy()
  expect(journey.asked.searchParams.get('code_challenge_method')).toBe('S256')
  const { session, next } = await finish(journey)
  expect(next).toBe('/opslag')
  expect(await actorOfSession(session!)).toMatchObject({ id })
  expect((await auditEntries()).slice(before).map(({ verb }) => verb)).toEqual(['session.start'])
  const [identity] = await askOwner('select user_id from user_identity where subject = $1', ['uuid:1'])
  expect(identity).toEqual({ user_id: id })
})

test('after that the subject is enough, whatever the address', async () => {
  const { id, email } = await aPerson()
  await finish(await signIn({ sub: 'uuid:2', email, email_verified: true }))
  const { session } = await finish(
    await signIn({ sub: 'uuid:2', email: 'ny@prove.example', email_verified: false }),
  )
  expect(await actorOfSession(session!)).toMatchObject({ id })
})

test('nobody unknown, unverified or closed comes in, and nobody is made', async () => {
  const { id, email } = await aPerson()
  await aPerson()
  const users = () => askOwner<{ count: number }>('select count(*)::int from app_user')
  const before = await users()
  expect(
    (await finish(await signIn({ sub: 'uuid:3', email: 'ukendt@prove.example', email_verified: true })))
      .session,
  ).toBeNull()
  expect((await finish(await signIn({ sub: 'uuid:4', email, email_verified: false }))).session).toBeNull()
  expect((await finish(await signIn({ sub: 'uuid:5' }))).session).toBeNull()
  await finish(await signIn({ sub: 'uuid:6', email, email_verified: true }))
  value(await deactivateUser(as.medcomAdmin(), { id }))
  expect((await finish(await signIn({ sub: 'uuid:6', email, email_verified: true }))).session).toBeNull()
  expect(await users()).toEqual(before)
})

test('an answer that another browser asked for is refused', async () => {
  const { email } = await aPerson()
  const journey = await signIn({ sub: 'uuid:7', email, email_verified: true })
  expect((await finish({ back: journey.back, jar: {} })).session).toBeNull()
  const other = await signIn({ sub: 'uuid:7', email, email_verified: true })
  expect((await finish({ back: journey.back, jar: other.jar })).session).toBeNull()
})

test('the way back leads nowhere outside the portal', async () => {
  const { email } = await aPerson()
  const { next } = await finish(
    await signIn({ sub: 'uuid:8', email, email_verified: true }, 'https://ondt.example/'),
  )
  expect(next).toBe('/')
})

test('a second factor that the provider vouches for counts from when it saw it, in the signed token alone', async () => {
  const { email } = await aPerson()
  const by = async (subject: Partial<Subject>, more: { acr?: string; amr?: string[] } = {}) => {
    provider.state.login = more
    const { session } = await finish(await signIn({ sub: 'uuid:8', email, email_verified: true, ...subject }))
    return (await actorOfSession(session!))!.signIn
  }
  expect(await by({})).toMatchObject({ method: 'oidc', secondFactor: null })
  expect(await by({}, { amr: ['pwd'] })).toMatchObject({ secondFactor: null })
  expect(await by({ amr: ['mfa'] } as Partial<Subject>)).toMatchObject({ secondFactor: null })
  const shown = await by({}, { amr: ['pwd', 'mfa'] })
  expect(shown).toMatchObject({ method: 'oidc', secondFactor: 'oidc' })
  expect(Math.abs(Date.parse(shown.secondFactorAt!) - Date.now())).toBeLessThan(60_000)
})

test('a provider that does not answer is said, and the link by mail is still there', async () => {
  await provider.stop()
  expect(await beginOidc(browser, '/opslag')).toEqual({ location: '/log-ind?fejl=udbyder', cookies: [] })
})
