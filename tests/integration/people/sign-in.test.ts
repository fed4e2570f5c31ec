import { expect, test } from 'vitest'
import { actorOfSession, digest } from '@/lib/door/actor'
import {
  clearSessions,
  deactivateUser,
  findSigningIn,
  listDemoPeople,
  listSessions,
  makeSignInLink,
  reactivateUser,
  requestSignIn,
  startSession,
  useSignInLink,
} from '@/lib/people'
import { as, context } from '@/tests/support/actors'
import { askOwner } from '@/tests/support/database'
import { auditEntries, kindOf, setClock, value } from '@/tests/support/outcomes'
import { aPerson } from '@/tests/support/people'

const jobs = () =>
  askOwner<{ identifier: string; payload: { email: string; next: string } }>(
    `select t.identifier, j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
  )

const signIn = (userId: string, secret: string, replaces?: string) =>
  startSession(as.anonymous, {
    userId,
    method: 'link',
    digest: digest(secret),
    ...(replaces && { replaces: digest(replaces) }),
  })

test('asking for a link does the same for an address nobody has', async () => {
  const { email } = await aPerson()
  const known = await requestSignIn(as.anonymous, { email: email.toUpperCase(), next: '/opslag' })
  const unknown = await requestSignIn(as.anonymous, { email: 'ukendt@prove.example', next: '//ondt.example' })
  expect(known).toEqual(unknown)
  const [first, second] = (await jobs()).filter(({ identifier }) => identifier === 'people.mailSignInLink')
  expect(first?.payload).toEqual({ email, next: '/opslag' })
  expect(second?.payload).toEqual({ email: 'ukendt@prove.example', next: '/' })
})

test('asking too often for one address is refused, known or not, whatever network it comes from', async () => {
  const ask = (network: string) =>
    requestSignIn(
      { ...as.anonymous, origin: { network, userAgent: '', reference: '' } },
      { email: 'ivrig@prove.example' },
    )
  for (let count = 0; count < 5; count += 1) expect(kindOf(await ask(`198.51.100.${count}`))).toBe('ok')
  expect(kindOf(await ask('198.51.100.99'))).toBe('rateLimit')
})

test('asking too often from one network is refused, whatever the addresses', async () => {
  const origin = { network: '203.0.113.7', userAgent: '', reference: '' }
  const ask = (count: number) =>
    requestSignIn({ ...as.anonymous, origin }, { email: `nummer-${count}@prove.example` })
  for (let count = 0; count < 50; count += 1) expect(kindOf(await ask(count))).toBe('ok')
  expect(kindOf(await ask(50))).toBe('rateLimit')
})

test('only somebody with access gets a link, and a new one ends the old', async () => {
  const { email } = await aPerson()
  expect(value(await makeSignInLink(as.system, { email: 'ukendt@prove.example' }))).toBeNull()
  const old = value(await makeSignInLink(as.system, { email }))
  const fresh = value(await makeSignInLink(as.system, { email }))
  expect(value(await useSignInLink(as.anonymous, { digest: digest(old!.secret) }))).toBeNull()
  expect(value(await useSignInLink(as.anonymous, { digest: digest(fresh!.secret) }))).toEqual({ email })
})

test('a link works once, also when two use it at the same moment', async () => {
  const { email } = await aPerson()
  const { secret } = value(await makeSignInLink(as.system, { email }))!
  const used = await Promise.all(
    [1, 2, 3, 4].map(() => useSignInLink(as.anonymous, { digest: digest(secret) })),
  )
  expect(used.map(value).filter(Boolean)).toEqual([{ email }])
  const [left] = await askOwner<{ count: number }>(
    'select count(*)::int from sign_in_token where email = $1',
    [email],
  )
  expect(left?.count).toBe(0)
})

test('a link lasts ten minutes', async () => {
  const { email } = await aPerson()
  await setClock('2026-11-21T12:00:00Z')
  const { secret } = value(await makeSignInLink(as.system, { email }))!
  await setClock('2026-11-21T12:10:00Z')
  expect(value(await useSignInLink(as.anonymous, { digest: digest(secret) }))).toBeNull()
  await setClock(null)
})

test('nothing that could sign somebody in is stored', async () => {
  const { email, id } = await aPerson()
  const { secret } = value(await makeSignInLink(as.system, { email }))!
  value(await signIn(id, 'a-session-secret'))
  const stored = await askOwner<{ text: string }>(
    `select (select json_agg(t) from sign_in_token t)::text || (select json_agg(s) from session s)::text as text`,
  )
  expect(stored[0]?.text).not.toContain(secret)
  expect(stored[0]?.text).not.toContain('a-session-secret')
})

test('signing in starts a session, leaves one entry and ends the session this browser had', async () => {
  const { id } = await aPerson()
  value(await signIn(id, 'first'))
  const before = (await auditEntries()).length
  value(await signIn(id, 'second', 'first'))
  const entries = await auditEntries()
  expect(entries.length).toBe(before + 1)
  expect(entries.at(-1)).toMatchObject({ verb: 'session.start', subject_type: 'user' })
  expect(await actorOfSession('first')).toBeNull()
  expect(await actorOfSession('second')).toMatchObject({ id, role: 'medcomAdmin' })
})

test('a session ends after an hour without a request, and after twelve hours however busy', async () => {
  const { id } = await aPerson()
  await setClock('2026-11-21T06:00:00Z')
  value(await signIn(id, 'idle'))
  value(await signIn(id, 'busy'))
  for (let minute = 50; minute < 12 * 60; minute += 50) {
    await setClock(new Date(Date.parse('2026-11-21T06:00:00Z') + minute * 60_000).toISOString())
    expect(await actorOfSession('busy')).not.toBeNull()
    if (minute > 60) expect(await actorOfSession('idle')).toBeNull()
  }
  await setClock('2026-11-21T18:00:00Z')
  expect(await actorOfSession('busy')).toBeNull()
  expect(value(await clearSessions(as.system, {})).sessions).toBeGreaterThanOrEqual(2)
  await setClock(null)
})

test('a closed access ends its sessions for good, and lets nobody in', async () => {
  const person = await aPerson()
  await aPerson()
  value(await signIn(person.id, 'closed'))
  value(await deactivateUser(as.medcomAdmin(), { id: person.id }))
  expect(await actorOfSession('closed')).toBeNull()
  expect(kindOf(await signIn(person.id, 'again'))).toBe('notFound')
  expect(value(await findSigningIn(as.anonymous, { email: person.email }))).toBeNull()
  value(await reactivateUser(as.medcomAdmin(), { id: person.id }))
  expect(await actorOfSession('closed')).toBeNull()
})

test('one sees one’s own sessions only', async () => {
  const [mine, theirs] = [await aPerson(), await aPerson()]
  const { sessionId } = value(await signIn(mine.id, 'mine'))
  value(await signIn(mine.id, 'mine-too'))
  value(await signIn(theirs.id, 'theirs'))
  const list = value(await listSessions(context({ ...mine.context.actor, sessionId }), {}))
  expect(list.map(({ current }) => current)).toEqual([true, false])
})

test('outside a demo nobody is listed, and nobody is signed in with one click', async () => {
  const { id } = await aPerson()
  expect(kindOf(await listDemoPeople(as.anonymous, {}))).toBe('notFound')
  const outcome = await startSession(as.anonymous, { userId: id, method: 'demo', digest: digest('demo') })
  expect(kindOf(outcome)).toBe('forbidden')
})

test('nobody but who signs in may start a session', async () => {
  const { id, context: signedIn } = await aPerson()
  expect(kindOf(await startSession(signedIn, { userId: id, method: 'link', digest: digest('x') }))).toBe(
    'forbidden',
  )
})
