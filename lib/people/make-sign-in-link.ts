import { effect } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { newSecret } from './secret'
import { later, SIGN_IN_LINK_MINUTES } from './rules'
import { MakeSignInLink } from './schemas'

/** The secret of a fresh sign-in link, and whom to mail it to; null where nobody has access. Earlier links end. */
export const makeSignInLink = effect({
  name: 'signIn.makeLink',
  input: MakeSignInLink,
  async run({ tx, input: { email }, now }) {
    const user = await tx.user.findUnique({ where: { email, deactivatedAt: null, erasedAt: null } })
    if (!user) return null
    const secret = newSecret()
    await tx.signInToken.deleteMany({ where: { email } })
    await tx.signInToken.create({
      data: { tokenDigest: digest(secret), email, expiresAt: later(now, SIGN_IN_LINK_MINUTES) },
    })
    return { email, name: user.name, secret }
  },
})
