import { effect } from '@/lib/door'
import { UseSignInLink } from './schemas'

/** Uses a link up: the address it was mailed to the first time, null ever after, and once its time has passed. */
export const useSignInLink = effect({
  name: 'signIn.useLink',
  seesAll: 'Somebody not yet signed in shows a secret that only their mailbox knew.',
  input: UseSignInLink,
  async run({ tx, input, now }) {
    const token = await tx.signInToken.findUnique({ where: { tokenDigest: input.digest } })
    const { count } = await tx.signInToken.deleteMany({ where: { tokenDigest: input.digest } })
    return token && count === 1 && token.expiresAt > now ? { email: token.email } : null
  },
})
