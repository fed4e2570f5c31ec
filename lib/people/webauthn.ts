import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { env } from '@/lib/env'

/** A passkey belongs to this portal's address alone. */
function site() {
  const { hostname, origin } = new URL(env().PUBLIC_URL)
  return { expectedRPID: hostname, expectedOrigin: origin }
}

interface Known {
  credentialId: string | null
}

const credentials = (known: Known[]) => known.map(({ credentialId }) => ({ id: credentialId ?? '' }))

/** What the browser is asked when a passkey is made; not one on a device that has one already. */
export function registrationOptions(user: { id: string; email: string; name: string }, known: Known[]) {
  return generateRegistrationOptions({
    rpName: 'NPN-portalen',
    rpID: site().expectedRPID,
    userID: new TextEncoder().encode(user.id),
    userName: user.email,
    userDisplayName: user.name,
    attestationType: 'none',
    excludeCredentials: credentials(known),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
}

/** What the browser is asked when a passkey is shown. */
export function authenticationOptions(known: Known[]) {
  return generateAuthenticationOptions({
    rpID: site().expectedRPID,
    allowCredentials: credentials(known),
    userVerification: 'required',
  })
}

/** The new passkey, if the browser's answer is to our question and from this site; otherwise null. */
export async function newPasskey(answer: string, challenge: string) {
  const response = parsed<RegistrationResponseJSON>(answer)
  if (!response) return null
  const checked = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    ...site(),
    requireUserVerification: true,
  }).catch(() => null)
  return checked?.verified ? checked.registrationInfo.credential : null
}

/** Which passkey an answer says it is of. */
export function credentialOf(answer: string): string {
  const id = parsed<AuthenticationResponseJSON>(answer)?.id
  return typeof id === 'string' ? id : ''
}

interface Passkey {
  credentialId: string | null
  publicKey: Uint8Array | null
  counter: bigint
}

/** The passkey's new counter, if it has signed our question, from this site, after seeing who it was; otherwise null. */
export async function shownPasskey(
  answer: string,
  challenge: string,
  { credentialId, publicKey, counter }: Passkey,
): Promise<bigint | null> {
  const response = parsed<AuthenticationResponseJSON>(answer)
  if (!response || !credentialId || !publicKey) return null
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    ...site(),
    requireUserVerification: true,
    credential: { id: credentialId, publicKey: Uint8Array.from(publicKey), counter: Number(counter) },
  }).catch(() => null)
  return checked?.verified ? BigInt(checked.authenticationInfo.newCounter) : null
}

/** What a browser sent as JSON. Whether it is what it should be is judged by the library, which throws. */
function parsed<T>(answer: string): T | null {
  try {
    const value: unknown = JSON.parse(answer)
    return typeof value === 'object' && value !== null ? (value as T) : null
  } catch {
    return null
  }
}
