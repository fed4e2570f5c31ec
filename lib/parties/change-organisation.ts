import { putNamesInFeed } from '@/lib/accounts/feed'
import { command } from '@/lib/door'
import { NotFoundError, ValidationError } from '@/lib/door/errors'
import { requireVersion } from '@/lib/door/locking'
import { ORGANISATION_CONSTRAINTS } from './constraints'
import { requireChanged } from './internal'
import { ChangeOrganisation } from './schemas'

const FIELDS = [
  'name',
  'country',
  'cvr',
  'foreignRegistration',
  'gln',
  'address',
  'postalCode',
  'city',
  'website',
  'supportName',
  'supportPhone',
  'supportEmail',
  'supportHours',
] as const

/** Changes what is known of a party. A CVR number once known is corrected, never taken away. */
export const changeOrganisation = command({
  name: 'organisation.change',
  input: ChangeOrganisation,
  constraints: ORGANISATION_CONSTRAINTS,
  async run({ tx, input, record }) {
    const { id, version, ...fields } = input
    const before = await tx.organisation.findUnique({ where: { id } })
    if (!before) throw new NotFoundError()
    requireVersion(before, input, FIELDS)
    if (before.cvr && !fields.cvr && fields.country === 'DK')
      throw new ValidationError({ cvr: 'Ret CVR-nummeret, eller lad det stå. Det kan ikke fjernes.' })
    const { count } = await tx.organisation.updateMany({
      where: { id, version },
      data: { ...fields, version: { increment: 1 } },
    })
    requireChanged(count)
    record({ type: 'organisation', id, before, after: { ...before, ...fields }, vendorId: id })
    if (before.name !== fields.name || before.cvr !== fields.cvr) await putNamesInFeed(tx, { vendorId: id })
    return { id }
  },
})
