import { command } from '@/lib/door'
import { digest, ownVendor } from '@/lib/door/actor'
import { ValidationError } from '@/lib/door/errors'
import { isoDate } from '@/lib/format'
import { newSecret } from './secret'
import { endOfDay } from './rules'
import { CreateApiKey } from './schemas'
import { SERVICE_SCOPES } from './words'

const SERVICE_ONLY =
  'En leverandørs nøgle kan kun slå prøvenumre op og hente servicemeddelelser. Fjern de andre, eller lav nøglen uden leverandør.'

/** How much of a key is kept and shown, so that it can be recognised. */
const SHOWN = 12

/** Makes a key for a machine. The key itself is told this once; only its digest is kept. */
export const createApiKey = command({
  name: 'apiKey.create',
  input: CreateApiKey,
  async run({ actor, tx, input, now, record }) {
    const { name, scopes, expiresOn } = input
    if (expiresOn && expiresOn <= isoDate(now))
      throw new ValidationError({ expiresOn: 'Vælg en dag efter i dag.' })
    const vendorId = ownVendor(actor) ?? input.vendorId
    if (vendorId && scopes.some((scope) => SERVICE_SCOPES.includes(scope)))
      throw new ValidationError({ scopes: SERVICE_ONLY })
    if (vendorId && !(await tx.organisation.findUnique({ where: { id: vendorId } })))
      throw new ValidationError({ vendorId: 'Vælg en leverandør fra listen.' })
    const key = `npn_${newSecret()}`
    const expiresAt = expiresOn ? endOfDay(expiresOn) : null
    const { id } = await tx.apiKey.create({
      data: {
        name,
        scopes,
        vendorId,
        expiresAt,
        createdAt: now,
        start: key.slice(0, SHOWN),
        digest: digest(key),
      },
    })
    record({ type: 'apiKey', id, after: { name, scopes, expiresAt }, vendorId })
    return { id, key }
  },
})
