import { command } from '@/lib/door'
import { StateError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { hasRunningRight, keepOneAdministrator, requireUser, userChanged } from './internal'
import { exchangeableRoles, isAdministrator } from './rules'
import { ChangeUser } from './schemas'

const NOT_A_MAILBOX = 'Afslut først retten til at underskrive. En funktionspostkasse kan ikke have den.'

/** Changes a person's name, title and role; it counts from their next request. */
export const changeUser = command({
  name: 'user.change',
  input: ChangeUser,
  constraints: {
    // The verb has looked; this waits for whoever gives the right at the same moment.
    app_user_signatory_is_a_person: { field: 'functional', message: NOT_A_MAILBOX },
  },
  async run({ tx, input, now, record }) {
    const { id, version, ...fields } = input
    const before = await requireUser(tx, id)
    requireVersion(before, input, ['name', 'title', 'role', 'functional'])
    if (!exchangeableRoles(before.role).includes(fields.role))
      throw new ValidationError({
        role: 'Vælg en rolle i samme organisation. Skal personen flytte, så luk adgangen her, og send en ny invitation.',
      })
    if (fields.functional && isAdministrator(fields.role))
      throw new ValidationError({
        role: 'En administrator logger ind personligt. Vælg en anden rolle til en funktionspostkasse.',
      })
    if (fields.functional && (await hasRunningRight(tx, id, now)))
      throw new ValidationError({ functional: NOT_A_MAILBOX })
    if (fields.role !== 'medcomAdmin') await keepOneAdministrator(tx, before)
    const { count } = await tx.user.updateMany({
      where: { id, version },
      data: { ...fields, version: { increment: 1 } },
    })
    if (count === 0)
      throw new StateError('En anden har netop ændret det samme. Genindlæs siden, og prøv igen.')
    record(userChanged(before, fields))
    return { id, name: fields.name }
  },
})
