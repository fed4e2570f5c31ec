import { Secret, TOTP } from 'otpauth'

const PERIOD_SECONDS = 30

function totp(secret: Buffer, email = ''): TOTP {
  const buffer = Uint8Array.from(secret).buffer
  return new TOTP({
    issuer: 'NPN-portalen',
    label: email,
    secret: new Secret({ buffer }),
    period: PERIOD_SECONDS,
  })
}

/** What the app is told: as an address for the QR code, and as a key to type in groups of four. */
export function appSetup(secret: Buffer, email: string): { uri: string; key: string } {
  const app = totp(secret, email)
  return { uri: app.toString(), key: app.secret.base32.match(/.{1,4}/g)!.join(' ') }
}

/** The time step a code belongs to, now or one beside it, since clocks differ; null where the code is another. */
export function stepOf(secret: Buffer, code: string, now: Date): bigint | null {
  const delta = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (delta === null) return null
  return BigInt(Math.floor(now.getTime() / 1000 / PERIOD_SECONDS) + delta)
}
