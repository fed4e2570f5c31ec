import type { AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/env'
import { newSecret } from '@/lib/people/secret'
import { SESSION_ABSOLUTE_HOURS } from '@/lib/door/actor'
import { adapterFor, type Attempt } from './adapter'

/** How next-auth works here, for one attempt to sign in: our adapter, our pages, nothing in the log. */
export function authOptions(attempt: Attempt): AuthOptions {
  const { AUTH_SECRET, OIDC } = env()
  return {
    secret: AUTH_SECRET ?? '',
    adapter: adapterFor(attempt),
    providers: [mailedLink, ...(OIDC ? [openIdConnect(OIDC)] : [])],
    session: {
      strategy: 'database',
      maxAge: SESSION_ABSOLUTE_HOURS * 3600,
      generateSessionToken: newSecret,
    },
    useSecureCookies: true,
    pages: { signIn: '/log-ind', error: '/log-ind', verifyRequest: '/log-ind/sendt' },
    callbacks: { signIn: ({ user, account, profile }) => mayEnter(attempt, user, account, profile) },
    // Its messages may hold tokens and addresses.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}

const mailedLink: EmailConfig = {
  id: 'email',
  type: 'email',
  name: 'Email',
  server: '',
  from: '',
  maxAge: 600,
  options: {},
  // So that its digest of a token is the plain SHA-256 that we store.
  secret: '',
  sendVerificationRequest() {
    throw new Error('Links are mailed by the job people.mailSignInLink')
  },
}

interface Claims {
  sub: string
  email?: string
  email_verified?: boolean | string
  name?: string
  /** How the provider knew who it was, and when. */
  acr?: string | undefined
  amr?: string[] | string | undefined
  auth_time?: number | undefined
}

function openIdConnect({ issuer, clientId, clientSecret }: NonNullable<ReturnType<typeof env>['OIDC']>) {
  const provider: OAuthConfig<Claims> = {
    id: 'oidc',
    name: 'OpenID Connect',
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    // With a longest age the provider must say when it saw the person.
    authorization: { params: { scope: 'openid email profile', max_age: SESSION_ABSOLUTE_HOURS * 3600 } },
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // Some brokers put the address into the ID token, others only into the answer about the user.
    userinfo: { request: async ({ client, tokens }) => everyClaim(client, tokens) },
    // Allowed because mayEnter() asks for an address that the broker has verified.
    allowDangerousEmailAccountLinking: true,
    profile: (claims) => ({
      id: claims.sub,
      email: claims.email?.toLowerCase() ?? null,
      name: claims.name ?? null,
    }),
  }
  return provider
}

type Asked = Parameters<
  NonNullable<Extract<OAuthConfig<Claims>['userinfo'], { request?: unknown }>['request']>
>[0]

async function everyClaim(client: Asked['client'], tokens: Asked['tokens']): Promise<Claims> {
  const claims =
    'claims' in tokens && typeof tokens.claims === 'function' ? (tokens.claims() as Claims) : undefined
  if (!claims) throw new Error('The provider sent no ID token')
  if (!client.issuer.metadata.userinfo_endpoint) return claims
  const told = await client.userinfo<Claims>(tokens.access_token ?? '')
  // Both must speak of the same person, or a stolen access token could borrow somebody's address.
  if (told.sub !== claims.sub) throw new Error('The provider speaks of two different people')
  // How somebody signed in stands in the signed token alone.
  const { acr, amr, auth_time } = claims
  return { ...claims, ...told, acr, amr, auth_time }
}

type SignIn = Parameters<NonNullable<NonNullable<AuthOptions['callbacks']>['signIn']>>[0]

/** By link: whoever the address belongs to. By broker: who is tied to the subject, or has the verified address. */
async function mayEnter(
  attempt: Attempt,
  user: SignIn['user'],
  account: SignIn['account'],
  profile: SignIn['profile'],
): Promise<boolean> {
  // For an address nobody has, next-auth makes up a user whose id is the address.
  if (account?.type === 'email') return user.id !== user.email
  if (!account) return false
  const { getUserByAccount, getUserByEmail } = adapterFor(attempt)
  const { provider, providerAccountId } = account
  attempt.secondFactorAt = secondFactorOf(profile as Claims | undefined)
  if (await getUserByAccount?.({ provider, providerAccountId })) return true
  const verified = profile && 'email_verified' in profile && String(profile.email_verified) === 'true'
  return Boolean(verified && profile.email && (await getUserByEmail?.(profile.email.toLowerCase())))
}

/**
 * When the provider saw a second factor, if one of its words for that stands in the token (OIDC_MFA_VALUES). A provider
 * that does not say when counts as long ago: it lets in, and does not do for signing.
 */
function secondFactorOf(claims: Claims | undefined): Date | undefined {
  const words = [claims?.acr, claims?.amr].flat()
  const isShown = words.some((word) => word !== undefined && env().OIDC?.secondFactor.includes(word))
  return isShown ? new Date((claims?.auth_time ?? 0) * 1000) : undefined
}
