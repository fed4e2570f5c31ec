import { expect, test } from 'vitest'
import { asApplication, EnvironmentError, readEnvironment } from './env'

const DATABASE_URL = 'postgresql://owner:pass%2Bword@db.example:5432/npn'
const PRODUCTION = {
  DATABASE_URL,
  PUBLIC_URL: 'https://npn.example.dk/',
  SMTP_URL: 'smtps://mail.example.dk:465',
  MAIL_FROM: 'NPN-portalen <npn@example.dk>',
  AUTH_SECRET: 'x'.repeat(32),
  SEAL_CERTIFICATE: '/etc/npn/seal.p12',
}

function problems(source: Record<string, string>, start = false): readonly string[] {
  try {
    readEnvironment(source, start)
    return []
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems
    throw error
  }
}

test('nothing set is a demo on loopback', () => {
  expect(readEnvironment({}, true)).toMatchObject({
    DEMO: true,
    HOST: '127.0.0.1',
    PORT: 3000,
    PORT_GIVEN: false,
    NPN_ENVIRONMENT: 'demo',
  })
})

test('a production environment is no demo and listens to everybody', () => {
  expect(readEnvironment(PRODUCTION)).toMatchObject({
    DEMO: false,
    HOST: '0.0.0.0',
    PUBLIC_URL: 'https://npn.example.dk',
    NPN_ENVIRONMENT: 'produktion',
  })
})

test.each(['PUBLIC_URL', 'SMTP_URL'] as const)(
  '%s alone ends the demo, and what is missing is named',
  (name) => {
    const found = problems({ DATABASE_URL, [name]: PRODUCTION[name] })
    expect(found).toHaveLength(3)
    for (const line of found) expect(line).toMatch(/^[A-Z_]+ is missing: /)
  },
)

test('the mailbox that the start opened is not a mail server of one’s own', () => {
  const mailbox = 'smtp://127.0.0.1:4025'
  expect(readEnvironment({ DATABASE_URL, SMTP_URL: mailbox, NPN_MAILBOX: mailbox }).DEMO).toBe(true)
})

test.each([
  ['DATABASE_URL', 'mysql://x/y'],
  ['DATABASE_URL', 'localhost'],
  ['PORT', '99999'],
  ['PORT', 'http'],
  ['HOST', 'http://x'],
  ['PUBLIC_URL', 'http://npn.example.dk'],
  ['PUBLIC_URL', 'https://npn.example.dk/portal'],
  ['SMTP_URL', 'mail.example.dk'],
  ['MAIL_FROM', 'NPN-portalen'],
  ['AUTH_SECRET', 'short'],
  ['NPN_ENVIRONMENT', 'staging'],
])('%s = %s gives one line that says what to do', (name, value) => {
  const found = problems({ ...PRODUCTION, [name]: value })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(new RegExp(`^${name} is malformed: write `))
})

test('OpenID Connect is configured whole or not at all', () => {
  expect(problems({ ...PRODUCTION, OIDC_ISSUER: 'https://login.example.dk' })).toHaveLength(2)
})

test('a demo may not call itself production', () => {
  expect(problems({ DATABASE_URL, NPN_ENVIRONMENT: 'produktion' })).toHaveLength(1)
})

test('without a database only the start can go on', () => {
  expect(problems({})).toEqual([expect.stringMatching(/^DATABASE_URL is missing: /)])
  expect(problems({}, true)).toEqual([])
})

test('the application address is the owner’s with another role', () => {
  expect(asApplication(DATABASE_URL)).toBe(
    'postgresql://owner:pass%2Bword@db.example:5432/npn?options=-c%20role%3Dnpn_app',
  )
  expect(asApplication(`${DATABASE_URL}?options=-c%20jit%3Doff`)).toContain(
    'options=-c%20jit%3Doff%20-c%20role%3Dnpn_app',
  )
})

test('mail that comes back needs a domain to come back to, and mail a bound on connections', () => {
  expect(readEnvironment(PRODUCTION)).toMatchObject({ MAIL_CONNECTIONS: 8, MAIL_TIMEOUT: 30 })
  expect(problems({ ...PRODUCTION, BOUNCE_PORT: '2525' })).toEqual([
    expect.stringContaining('BOUNCE_DOMAIN is missing'),
  ])
  expect(problems({ ...PRODUCTION, MAIL_CONNECTIONS: '0' })).toEqual([
    expect.stringContaining('MAIL_CONNECTIONS is malformed'),
  ])
})
