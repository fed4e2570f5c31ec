import path from 'node:path'
import { z } from 'zod'

/** What is wrong with the environment: one line per variable, each saying what to do. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

export interface Environment {
  /** No production address and no mail server of one's own: invented people, one-click sign-in, a mailbox page. */
  DEMO: boolean
  /** The owner: migrations and the job queue. Absent in a web process that is only given APP_DATABASE_URL. */
  DATABASE_URL: string | undefined
  /** The role npn_app, which row-level security binds. Empty only when the start is to bring a database itself. */
  APP_DATABASE_URL: string
  PORT: number
  /** Whether somebody asked for that port; otherwise another will do if it is taken. */
  PORT_GIVEN: boolean
  HOST: string
  DATA_DIR: string
  /** Where people reach the portal, without a slash at the end; for links in mails. */
  PUBLIC_URL: string
  SMTP_URL: string | undefined
  MAIL_FROM: string
  /** Connections to the mail server; so many mails a crash can leave in doubt. Seconds it may be silent. */
  MAIL_CONNECTIONS: number
  MAIL_TIMEOUT: number
  /** The domain that mails come back to, each at its own address, and the port where the worker takes them. */
  BOUNCE_DOMAIN: string | undefined
  BOUNCE_PORT: number | undefined
  AUTH_SECRET: string | undefined
  OIDC: { issuer: string; clientId: string; clientSecret: string; secondFactor: string[] } | undefined
  /** PKCS#12 (a path, or base64) that documents are sealed with. In a demo the start makes one. */
  SEAL: { certificate: string; passphrase: string } | undefined
  /** Said in words in the header of every page. */
  NPN_ENVIRONMENT: 'demo' | 'test' | 'produktion'
}

const address = (protocols: string[], example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `write it as ${example}`,
    )
    .optional()

const DATABASE = address(['postgres:', 'postgresql:'], 'postgresql://user:password@host:5432/database')
const text = z.string().optional()
const whole = (most: number) =>
  text.refine(
    (value = '1') => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= most,
    `write a whole number from 1 to ${most}`,
  )
const Variables = z.object({
  DATABASE_URL: DATABASE,
  APP_DATABASE_URL: DATABASE,
  PORT: whole(65535),
  HOST: z
    .string()
    .regex(/^[^\s/]+$/, 'write a host name or an IP address, such as 127.0.0.1 or 0.0.0.0')
    .optional(),
  DATA_DIR: text,
  PUBLIC_URL: address(['http:', 'https:'], 'https://npn.example.dk')
    .refine(
      (value) => !value || /^https?:\/\/[^/?#]+\/?$/.test(value),
      'write only scheme, host and port, such as https://npn.example.dk',
    )
    .refine((value) => !value || isSafe(value), 'write it with https:// (plain http only for localhost)'),
  SMTP_URL: address(['smtp:', 'smtps:'], 'smtp://user:password@host:587'),
  MAIL_FROM: z
    .string()
    .regex(/^([^<>]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/, 'write it as "NPN-portalen <npn@example.dk>"')
    .optional(),
  MAIL_CONNECTIONS: whole(50),
  MAIL_TIMEOUT: whole(60),
  BOUNCE_DOMAIN: text,
  BOUNCE_PORT: whole(65535),
  AUTH_SECRET: z
    .string()
    .min(
      32,
      'write at least 32 characters that nobody can guess, such as the output of "openssl rand -base64 33"',
    )
    .optional(),
  OIDC_ISSUER: address(['http:', 'https:'], 'https://login.example.dk').refine(
    (value) => !value || isSafe(value),
    'write it with https:// (plain http only for localhost)',
  ),
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: text,
  OIDC_MFA_VALUES: text,
  SEAL_CERTIFICATE: text,
  SEAL_PASSPHRASE: text,
  NPN_ENVIRONMENT: z.enum(['demo', 'test', 'produktion'], 'write demo, test or produktion').optional(),
  // Set by the start for its own children: the mailbox it opened, which is not a mail server of one's own.
  NPN_MAILBOX: text,
})

type Parsed = z.infer<typeof Variables>

/** Reads the environment of this process, once. @throws EnvironmentError */
export function env(): Environment {
  return (kept.npnEnvironment ??= readEnvironment(process.env))
}
const kept = globalThis as typeof globalThis & { npnEnvironment?: Environment }

/**
 * Reads an environment. Empty variables count as absent.
 * @param start true for the start, which brings a database, a mailbox and a secret where they are missing
 * @throws EnvironmentError with every problem, not only the first
 */
export function readEnvironment(source: Record<string, string | undefined>, start = false): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = Variables.safeParse(given)
  if (!parsed.success)
    throw new EnvironmentError(
      parsed.error.issues.map((issue) => `${issue.path.join('.')} is malformed: ${issue.message}.`),
    )
  const variables = parsed.data
  const demo = !variables.PUBLIC_URL && (!variables.SMTP_URL || variables.SMTP_URL === variables.NPN_MAILBOX)
  const problems = missing(variables, demo, start)
  if (problems.length) throw new EnvironmentError(problems)
  return complete(variables, demo)
}

function missing(variables: Parsed, demo: boolean, start: boolean): string[] {
  const problems: string[] = []
  const need = (name: keyof Parsed, reason: string) => {
    if (!variables[name]) problems.push(`${name} is missing: ${reason}.`)
  }
  if (!start && !variables.APP_DATABASE_URL)
    need(
      'DATABASE_URL',
      'set it to postgresql://user:password@host:5432/database, or use "npm start", which brings a database',
    )
  if (variables.APP_DATABASE_URL && start)
    need('DATABASE_URL', 'APP_DATABASE_URL is set, so set the owner of that database too')
  if (!demo) {
    const because = 'because PUBLIC_URL or SMTP_URL is set this is no demo'
    need('PUBLIC_URL', `${because}; set it to the address people use, such as https://npn.example.dk`)
    need('SMTP_URL', `${because}; set it to smtp://user:password@host:587`)
    need(
      'MAIL_FROM',
      `${because}; set it to the sender of every mail, such as "NPN-portalen <npn@example.dk>"`,
    )
    need(
      'AUTH_SECRET',
      `${because}; set it to at least 32 characters that nobody can guess, the same for every process`,
    )
    if (start)
      need(
        'SEAL_CERTIFICATE',
        `${because}; set it to the path of the PKCS#12 file that documents are sealed with, and SEAL_PASSPHRASE to what opens it`,
      )
  }
  if (variables.BOUNCE_PORT) need('BOUNCE_DOMAIN', 'BOUNCE_PORT is set; set it to the domain mail comes to')
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
  if (oidc.some((name) => variables[name]))
    for (const name of oidc) need(name, `sign-in by OpenID Connect needs ${oidc.join(', ')} together`)
  if (demo && variables.NPN_ENVIRONMENT === 'produktion') {
    problems.push(
      'NPN_ENVIRONMENT is produktion, but neither PUBLIC_URL nor SMTP_URL is set, so this is a demo: set both, or take NPN_ENVIRONMENT away.',
    )
  }
  return problems
}

function complete(variables: Parsed, demo: boolean): Environment {
  const port = Number(variables.PORT ?? 3000)
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = variables
  // What RFC 8176 calls several factors; brokers of MitID and NSIS have words of their own.
  const secondFactor = (variables.OIDC_MFA_VALUES ?? 'mfa').split(/[\s,]+/).filter(Boolean)
  return {
    DEMO: demo,
    DATABASE_URL: variables.DATABASE_URL,
    APP_DATABASE_URL: variables.APP_DATABASE_URL ?? asApplication(variables.DATABASE_URL),
    PORT: port,
    PORT_GIVEN: variables.PORT !== undefined,
    HOST: variables.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    DATA_DIR: path.resolve(/* turbopackIgnore: true */ variables.DATA_DIR ?? '.data'),
    PUBLIC_URL: (variables.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/$/, ''),
    SMTP_URL: variables.SMTP_URL,
    MAIL_FROM: variables.MAIL_FROM ?? 'NPN-portalen <npn-portalen@localhost>',
    MAIL_CONNECTIONS: Number(variables.MAIL_CONNECTIONS ?? 8),
    MAIL_TIMEOUT: Number(variables.MAIL_TIMEOUT ?? 30),
    BOUNCE_DOMAIN: variables.BOUNCE_DOMAIN,
    BOUNCE_PORT: variables.BOUNCE_PORT ? Number(variables.BOUNCE_PORT) : undefined,
    AUTH_SECRET: variables.AUTH_SECRET,
    OIDC: issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, secondFactor } : undefined,
    SEAL: variables.SEAL_CERTIFICATE
      ? { certificate: variables.SEAL_CERTIFICATE, passphrase: variables.SEAL_PASSPHRASE ?? '' }
      : undefined,
    NPN_ENVIRONMENT: variables.NPN_ENVIRONMENT ?? (demo ? 'demo' : 'produktion'),
  }
}

/** The same database as the role npn_app. */
export function asApplication(url: string | undefined): string {
  return url ? withServerOption(url, '-c role=npn_app') : ''
}

/** The same database with one more option for the server ("-c name=value"); those that are given already are kept. */
export function withServerOption(url: string, option: string): string {
  const database = new URL(url)
  database.searchParams.set('options', `${database.searchParams.get('options') ?? ''} ${option}`.trim())
  // A plus would be read as a plus, not as a space.
  database.search = database.search.replaceAll('+', '%20')
  return database.href
}

function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
