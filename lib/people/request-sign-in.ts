import { effect } from '@/lib/door'
import { digest } from '@/lib/door/actor'
import { safeNext } from './rules'
import { RequestSignIn } from './schemas'

/**
 * Asks for a link by mail (PA-4). Does the same for every address, known or not, so that neither the answer nor its
 * time tells who has access; the job finds out.
 */
export const requestSignIn = effect({
  name: 'signIn.request',
  input: RequestSignIn,
  limits: ({ email }, origin) => [
    { key: `address ${email}`, max: 5, seconds: 600 },
    { key: `network ${origin?.network ?? ''}`, max: 50, seconds: 600 },
  ],
  async run({ input: { email, next }, enqueue }) {
    enqueue('people.mailSignInLink', { email, next: safeNext(next) }, { key: `sign-in:${digest(email)}` })
  },
})
