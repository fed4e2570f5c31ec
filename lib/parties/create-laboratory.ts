import { command } from '@/lib/door'
import { unwrap } from '@/lib/door/errors'
import { assignOwner } from './assign-owner'
import { assignSystem } from './assign-system'
import { assignVendor } from './assign-vendor'
import { LABORATORY_CONSTRAINTS } from './constraints'
import { CreateLaboratory } from './schemas'

/** Registers a laboratory, and its owner, vendor and system where they are known (PA-1). Answers with its id. */
export const createLaboratory = command({
  name: 'laboratory.create',
  input: CreateLaboratory,
  constraints: LABORATORY_CONSTRAINTS,
  async run({ tx, input, now, record, scope }) {
    const { ownerId, vendorId, systemId, versionLabel, validFrom, ...fields } = input
    const { id, ...laboratory } = await tx.laboratory.create({ data: { ...fields, createdAt: now } })
    record({ type: 'laboratory', id, after: laboratory, vendorId, laboratoryId: id })
    let version = laboratory.version
    // The vendor first: whoever serves it sees its owner and system in the log, too.
    if (vendorId) {
      unwrap(await assignVendor(scope, { id, version, vendorId, validFrom }))
      version += 1
    }
    if (ownerId) {
      unwrap(await assignOwner(scope, { id, version, organisationId: ownerId, validFrom }))
      version += 1
    }
    if (systemId) unwrap(await assignSystem(scope, { id, version, systemId, versionLabel, validFrom }))
    return { id }
  },
})
