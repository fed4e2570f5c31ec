import { command } from '@/lib/door'
import { StateError } from '@/lib/door/errors'
import { confirm } from './internal'
import { requireLink, TRIES_OF_LINKS } from './link'
import { linkState } from './rules'
import { ConfirmByLink } from './schemas'

/** Whoever reads the mail says that all is right, without signing in (CP-3). Pressed twice, it counts once. */
export const confirmByLink = command({
  name: 'review.confirmByLink',
  seesAll: 'The bearer of the link is nobody yet; the secret chooses the one review, and so the vendor.',
  input: ConfirmByLink,
  limits: TRIES_OF_LINKS,
  async run({ tx, input: { secret, seen }, now, record }) {
    const link = await requireLink(tx, secret)
    if (linkState(link, now) !== 'open')
      throw new StateError('Linket kan ikke længere bruges til at bekræfte.')
    const { review, address } = link
    record(await confirm(tx, { review, seen, now, by: { address } }))
    return { id: review.id }
  },
})
