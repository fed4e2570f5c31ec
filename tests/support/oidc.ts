import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** Who the provider says has signed in there. */
export interface Subject {
  sub: string
  email?: string
  email_verified?: boolean
}

interface KoaContext {
  oidc: { client: { clientId: string }; account: { accountId: string } }
}

/** A real OpenID provider on loopback that signs in whoever `state.subject` is, without asking. */
export async function startOidcProvider(redirectUri: string) {
  const state: { subject: Subject; login: { acr?: string; amr?: string[] } } = {
    subject: { sub: 'nobody' },
    login: {},
  }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['npn-portalen', 'a-secret-only-used-in-tests-of-ours']
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    acrValues: ['urn:two'],
    claims: {
      openid: ['sub', 'acr', 'amr', 'auth_time'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: async () => state.subject }),
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    loadExistingGrant: async ({ oidc }: KoaContext) => {
      const grant = new provider.Grant({ accountId: oidc.account.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    ttl: { Grant: 60, Interaction: 60, Session: 60, AccessToken: 60, IdToken: 60 },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    void provider.interactionFinished(request, response, {
      login: { accountId: state.subject.sub, ...state.login },
    })
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { state, issuer, clientId, clientSecret, stop }
}

/** Follows the provider as a browser would, with its cookies, to the address it sends the browser back to. */
export async function throughProvider(start: string, until: string): Promise<URL> {
  const jar = new Map<string, string>()
  let at = start
  for (let hops = 0; hops < 10; hops += 1) {
    if (at.startsWith(until)) return new URL(at)
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]!.split(/=(.*)/s)
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (!location)
      throw new Error(`The provider stopped at ${at}: ${response.status} ${await response.text()}`)
    at = new URL(location, at).href
  }
  throw new Error('The provider sends the browser round in circles')
}
