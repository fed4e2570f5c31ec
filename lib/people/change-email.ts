import { command } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { isStaff } from '@/lib/door/actor'
import { requireVersion } from '@/lib/door/locking'
import { hasRunningRight, requireUser, userChanged } from './internal'
import { ChangeEmail } from './schemas'

/**
 * Gives a person another mail address, which is what they sign in by. The database ends their sessions and links with
 * it (trigger app_user_closed), and a letter to both addresses says so.
 */
export const changeEmail = command({
  name: 'user.changeEmail',
  input: ChangeEmail,
  constraints: {
    app_user_email_key: {
      field: 'email',
      message: 'Der er allerede en bruger med den mailadresse. Skriv en anden.',
    },
  },
  async run({ actor, tx, input: { id, version, email }, now, record, enqueue }) {
    const before = await requireUser(tx, id)
    if (actor.kind === 'user' && actor.id === id)
      throw new StateError('Du kan ikke ændre din egen mailadresse. Bed en anden administrator om det.')
    if (before.deactivatedAt) throw new StateError('Adgangen er lukket. Åbn den, før du ændrer mailadressen.')
    requireVersion(before, { version, email }, ['email'])
    if (email === before.email)
      throw new ValidationError({ email: 'Det er allerede brugerens mailadresse. Skriv den nye.' })
    // Whoever reads the mail is the signatory, so the one who saw the evidence decides where it goes.
    if (!isStaff(actor) && (await hasRunningRight(tx, id, now)))
      throw new StateError('Personen har ret til at underskrive. Bed MedCom om at ændre mailadressen.')
    const { count } = await tx.user.updateMany({
      where: { id, version },
      data: { email, emailVerified: null, version: { increment: 1 } },
    })
    if (count === 0)
      throw new StateError('En anden har netop ændret det samme. Genindlæs siden, og prøv igen.')
    record(userChanged(before, { email }))
    const { name } = before
    enqueue('people.mailChangedEmail', { to: before.email, name, isNew: false })
    enqueue('people.mailChangedEmail', { to: email, name, isNew: true })
    return { id, name }
  },
})
