import { SCOPES } from '@/lib/door/scopes'
import { FACTOR_NEWS, USER_ROLES } from './words'
import {
  day,
  email,
  id,
  name,
  optional,
  optionalDay,
  optionalText,
  text,
  ticked,
  version,
} from '@/lib/text/fields'
import { z } from '@/lib/text/schema'

/** 256 random bits as base64url, as it stands in a link or a cookie. */
const secret = z
  .string()
  .regex(/^[\w-]{43}$/, 'Åbn linket igen, som det står i mailen.')
  .meta({ examples: ['x'.repeat(43)] })
/** The digest of a secret. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ examples: ['a'.repeat(64), '0'.repeat(64)] })

const optionalId = optional(id)
const role = z.enum(USER_ROLES, 'Vælg en rolle.')

export const Nothing = z.object({})
export const ById = z.object({ id })

// Sign-in
export const RequestSignIn = z.object({ email, next: z.string().max(2000).nullish().catch(null) })
export const MakeSignInLink = z.object({ email })
export const UseSignInLink = z.object({ digest: sha256 })
export const FindUser = z.union([
  z.object({ id }),
  z.object({ email }),
  z.object({ provider: text(50), subject: text(255) }),
])
export const SIGN_IN_METHODS = ['link', 'invitation', 'oidc', 'demo'] as const
export const StartSession = z.object({
  userId: id,
  method: z.enum(SIGN_IN_METHODS),
  /** Where the provider says that a second factor was shown, and when. */
  secondFactorAt: z.date().nullish(),
  /** The digest of the new cookie. */
  digest: sha256,
  /** The digest of the cookie this browser had: that session ends. */
  replaces: sha256.nullish(),
  /** Ties a subject of the OpenID provider to the user. */
  identity: z.object({ provider: text(50), subject: text(255) }).nullish(),
})

// Users
export const ChangeUser = z.object({
  id,
  version,
  name,
  title: optionalText(200),
  role,
  functional: ticked,
})

export const ChangeEmail = z.object({ id, version, email })
/** Whom to tell of a changed second factor, and what came to pass. */
export const FactorChanged = z.object({ to: email, name: z.string(), news: z.enum(FACTOR_NEWS) })
/** Whom to tell of a changed address: the one there was, or the new one. */
export const ChangedEmail = z.object({ to: email, name: z.string(), isNew: z.boolean() })

// Signing rights
export const RegisterSigningRight = z
  .object({
    userId: id,
    kind: z.enum(['registeredRight', 'powerOfAttorney'], 'Vælg, hvad retten bygger på.'),
    evidence: text(1000),
    validFrom: day,
    validTo: optionalDay,
  })
  .refine(({ validFrom, validTo }) => !validTo || validTo >= validFrom, {
    path: ['validTo'],
    message: 'Vælg en slutdato, der ikke ligger før startdatoen.',
  })
export const EndSigningRight = z.object({ id, validTo: day })

// Invitations
export const SendInvitation = z.object({
  email,
  name,
  role,
  vendorId: optionalId,
  laboratoryId: optionalId,
  functional: ticked,
})
export const BySecret = z.object({ secret })

// Stations
export const CreateStation = z.object({ name: text(100), laboratoryId: id })

// API keys
export const CreateApiKey = z.object({
  name: text(100),
  scopes: z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : (value ?? [])),
      z.array(z.enum(SCOPES, 'Vælg en af mulighederne.')),
    )
    .refine((scopes) => scopes.length > 0, 'Vælg mindst én ting, nøglen må bruges til.'),
  vendorId: optionalId,
  expiresOn: optionalDay,
})
