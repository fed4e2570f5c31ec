import { query } from '@/lib/door'
import { FindUser } from './schemas'

/** The user who signs in, if access is open: by id, by address, or by what the OpenID provider calls them. */
export const findSigningIn = query({
  name: 'signIn.findUser',
  seesAll: 'Nobody is signed in yet while somebody signs in.',
  input: FindUser,
  async run({ tx, input }) {
    const identity = 'provider' in input ? { identities: { some: { ...input } } } : {}
    const user = await tx.user.findFirst({
      where: {
        ...('id' in input && { id: input.id }),
        ...('email' in input && { email: input.email }),
        ...identity,
        deactivatedAt: null,
        erasedAt: null,
      },
    })
    return user && { id: user.id, email: user.email, name: user.name }
  },
})
