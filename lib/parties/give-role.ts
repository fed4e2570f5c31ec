import { command } from '@/lib/door'
import { NotFoundError } from '@/lib/door/errors'
import { toDay } from '@/lib/text/days'
import { GiveRole } from './schemas'

/** Gives a party one more role from a day on (PA-1): a hospital can be vendor and owner. */
export const giveRole = command({
  name: 'organisation.giveRole',
  input: GiveRole,
  constraints: {
    organisation_role_once_at_a_time: {
      field: 'kind',
      message: 'Organisationen har allerede den rolle i perioden.',
    },
  },
  async run({ tx, input, record }) {
    const { organisationId, kind, validFrom } = input
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId } })
    if (!organisation) throw new NotFoundError()
    const role = await tx.organisationRole.create({
      data: { organisationId, kind, validFrom: toDay(validFrom) },
    })
    record({
      type: 'organisation',
      id: organisationId,
      after: { role: kind, validFrom },
      vendorId: organisationId,
    })
    return { id: role.id }
  },
})
