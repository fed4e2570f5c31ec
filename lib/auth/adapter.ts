import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import type { Origin } from '@/lib/door'
import { ANONYMOUS, digest } from '@/lib/door/actor'
import { unwrap } from '@/lib/door/errors'
import { findSigningIn, startSession, useSignInLink as takeSignInLink } from '@/lib/people'

/** One attempt to sign in, and what came of it. */
export interface Attempt {
  origin: Origin
  method: 'link' | 'oidc'
  /** The session cookie this browser had before. */
  earlier: string | undefined
  /** The secret of the new session's cookie, once there is one. */
  session?: string
  /** When the provider saw a second factor, where it says that it did. */
  secondFactorAt?: Date | undefined
  identity?: { provider: string; subject: string }
}

/**
 * What next-auth keeps, kept by our verbs: only digests of secrets, times from the Clock, users by invitation only.
 * It is never told of an earlier session: starting the new one ends that.
 */
export function adapterFor(attempt: Attempt): Adapter {
  const context = { actor: ANONYMOUS, origin: attempt.origin }
  const find = async (by: Parameters<typeof findSigningIn>[1]) => {
    const user = unwrap(await findSigningIn(context, by))
    return user && known(user)
  }
  return {
    getUser: (id) => find({ id }),
    getUserByEmail: (email) => find({ email }),
    getUserByAccount: ({ provider, providerAccountId }) => find({ provider, subject: providerAccountId }),
    async updateUser({ id }) {
      const user = await find({ id })
      if (!user) throw new Error('The user has lost access while signing in')
      return user
    },
    linkAccount({ provider, providerAccountId }: AdapterAccount) {
      attempt.identity = { provider, subject: providerAccountId }
    },
    async createSession({ sessionToken, userId }) {
      const { expiresAt } = unwrap(
        await startSession(context, {
          userId,
          method: attempt.method,
          digest: digest(sessionToken),
          replaces: attempt.earlier ? digest(attempt.earlier) : null,
          identity: attempt.identity ?? null,
          secondFactorAt: attempt.secondFactorAt ?? null,
        }),
      )
      attempt.session = sessionToken
      return { sessionToken, userId, expires: expiresAt }
    },
    getSessionAndUser: () => null,
    async useVerificationToken({ token }) {
      // next-auth has made the digest already (the provider's secret is empty, so it is ours too).
      const used = unwrap(await takeSignInLink(context, { digest: token }))
      return used && { identifier: used.email, token, expires: FAR_AWAY }
    },
    createVerificationToken: () => {
      throw new Error('Links are made by the job people.mailSignInLink')
    },
    createUser: () => {
      throw new Error('Users come by invitation only')
    },
  }
}

// The verb has judged the time by the Clock; next-auth would judge it by the machine's.
const FAR_AWAY = new Date(8.64e15)

function known(user: { id: string; email: string; name: string }): AdapterUser {
  return { ...user, emailVerified: null }
}
