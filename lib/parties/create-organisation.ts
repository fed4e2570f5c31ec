import { command } from '@/lib/door'
import { toDay } from '@/lib/text/days'
import { ORGANISATION_CONSTRAINTS } from './constraints'
import { CreateOrganisation } from './schemas'

/** Registers a party in its first role (PA-1). Answers with its id. */
export const createOrganisation = command({
  name: 'organisation.create',
  input: CreateOrganisation,
  constraints: ORGANISATION_CONSTRAINTS,
  async run({ tx, input, now, record }) {
    const { role, validFrom, noNumberReason, ...fields } = input
    const organisation = await tx.organisation.create({ data: { ...fields, createdAt: now } })
    const { id } = organisation
    await tx.organisationRole.create({
      data: { organisationId: id, kind: role, validFrom: toDay(validFrom) },
    })
    record({
      type: 'organisation',
      id,
      after: { ...organisation, role, validFrom, noNumberReason },
      vendorId: id,
    })
    return { id }
  },
})
