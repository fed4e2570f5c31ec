import { headers } from 'next/headers'

/** The nonce of this request's content security policy, for an inline script of ours; see proxy.ts. */
export async function nonce(): Promise<string | undefined> {
  return /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
}
