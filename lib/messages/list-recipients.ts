import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { functionsByKind, mutedAt, readTold } from './audience'
import { recipientsAt } from './recipients'
import { isContractual } from './rules'
import { ListRecipients } from './schemas'
import { KINDS } from './words'

/** Who at a vendor would get each kind of message today, and what may be switched off (SM-3). A vendor sees its own. */
export const listRecipients = query({
  name: 'message.recipients',
  input: ListRecipients,
  async run({ actor, tx, input, now }) {
    const vendorId = ownVendor(actor) ?? input.vendorId
    const [vendor] = vendorId ? await readTold(tx, [vendorId]) : []
    if (!vendor) throw new NotFoundError()
    const names = await tx.contactFunction.findMany({ select: { key: true, name: true } })
    const nameOf = (key: string) => names.find((one) => one.key === key)?.name ?? key
    const functionsOf = await functionsByKind(tx, now)
    const kinds = []
    for (const kind of KINDS) {
      const functions = functionsOf(kind)
      const muted = await mutedAt(tx, kind, [vendor.id])
      const { recipients, gaps } = recipientsAt(vendor, functions, null)
      kinds.push({
        kind,
        functions: functions.map(nameOf),
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
    return { vendorId: vendor.id, name: vendor.name, kinds }
  },
})
