import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { functionNames, mutedAt, readTold, toldFunctionsAt } from './audience'
import { recipientsAt } from './recipients'
import { isContractual } from './rules'
import { ListRecipients } from './schemas'
import { partsToldApart, toldFunctions } from './told-functions'
import { KINDS } from './words'

/** Who at a vendor would get each kind of message today, and what may be switched off (SM-3). A vendor sees its own. */
export const listRecipients = query({
  name: 'message.recipients',
  input: ListRecipients,
  async run({ actor, tx, input, now }) {
    const vendorId = ownVendor(actor) ?? input.vendorId
    const [vendor] = vendorId ? await readTold(tx, [vendorId]) : []
    if (!vendor) throw new NotFoundError()
    const nameOf = await functionNames(tx)
    const settings = await toldFunctionsAt(tx, now)
    const kinds = []
    for (const kind of KINDS) {
      const muted = await mutedAt(tx, kind, [vendor.id])
      for (const parts of [[], ...partsToldApart(kind, settings)]) {
        const functions = toldFunctions(kind, parts, settings)
        const { recipients, gaps } = recipientsAt(vendor, functions, null)
        kinds.push({
          kind,
          /** Those it is about, where others are told of them than else; none: all the others. */
          parts,
          functions: functions.map((key) => nameOf(key)),
          isContractual: isContractual(kind),
          recipients: recipients.map(({ name, address, rank }) => ({
            name,
            address,
            rank,
            muted: muted.has(`${vendor.id} ${address}`),
          })),
          missing: gaps.map((gap) => nameOf(gap.function)),
        })
      }
    }
    return { vendorId: vendor.id, name: vendor.name, kinds }
  },
})
