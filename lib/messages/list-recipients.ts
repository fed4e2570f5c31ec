import type { Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { ownVendor } from '@/lib/door/actor'
import { NotFoundError } from '@/lib/door/errors'
import { page } from '@/lib/door/page'
import { contains, havingRole } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { functionNames, mutedAt, readTold, toldFunctionsAt } from './audience'
import { recipientsAt, type Told } from './recipients'
import { isContractual } from './rules'
import { ListReach, ListRecipients } from './schemas'
import { partsToldApart, toldFunctions } from './told-functions'
import { KINDS, type MessageKind, type Part } from './words'

/** Who at a vendor would get each kind of message today, and what may be switched off (SM-3). A vendor sees its own. */
export const listRecipients = query({
  name: 'message.recipients',
  input: ListRecipients,
  async run({ actor, tx, input, now }) {
    const vendorId = ownVendor(actor) ?? input.vendorId
    const [vendor] = vendorId ? await readTold(tx, [vendorId]) : []
    if (!vendor) throw new NotFoundError()
    const kindsAt = await kindsFor(tx, [vendor.id], now)
    return { vendorId: vendor.id, name: vendor.name, kinds: kindsAt(vendor) }
  },
})

/** How many at each vendor would get each kind today, and where nobody has the function: what MedCom mends by day (SM-3). */
export const listReach = query({
  name: 'message.reach',
  input: ListReach,
  async run({ tx, input, now }) {
    const filters = [
      havingRole('vendor', isoDate(now)),
      ...(input.search ? [contains('name', input.search)] : []),
    ]
    return page({
      sort: { field: 'name', direction: 'asc' },
      request: input,
      size: input.size,
      count: (take) => tx.organisation.count({ where: { AND: filters }, take }),
      async fetch({ where: beyond, ...range }) {
        const vendors = await tx.organisation.findMany({
          where: { AND: [...filters, beyond] },
          ...range,
          select: { id: true, name: true },
        })
        const ids = vendors.map(({ id }) => id)
        const kindsAt = await kindsFor(tx, ids, now)
        const told = new Map((await readTold(tx, ids)).map((vendor) => [vendor.id, vendor]))
        return vendors.map(({ id, name }) => {
          const kinds = kindsAt(told.get(id)!)
          return {
            id,
            name,
            counts: Object.fromEntries(
              kinds
                .filter(({ parts }) => parts.length === 0)
                .map(({ kind, recipients }) => [kind, recipients.filter(({ muted }) => !muted).length]),
            ),
            missing: [...new Set(kinds.flatMap(({ missing }) => missing))],
            reachesNobody: kinds.some(({ recipients }) => recipients.length === 0),
          }
        })
      },
    })
  },
})

interface Asked {
  kind: MessageKind
  /** Those it is about, where others are told of them than else; none: all the others. */
  parts: readonly Part[]
  functions: readonly string[]
  mutes: ReadonlySet<string>
}

/** Finds who at a vendor gets each kind; asks once for all the vendors. */
async function kindsFor(tx: Tx, vendorIds: readonly string[], now: Date) {
  const nameOf = await functionNames(tx)
  const settings = await toldFunctionsAt(tx, now)
  const asked: Asked[] = []
  for (const kind of KINDS) {
    const mutes = await mutedAt(tx, kind, vendorIds)
    for (const parts of [[], ...partsToldApart(kind, settings)])
      asked.push({ kind, parts, functions: toldFunctions(kind, parts, settings), mutes })
  }
  return (vendor: Told) =>
    asked.map(({ kind, parts, functions, mutes }) => {
      const { recipients, gaps } = recipientsAt(vendor, functions, null)
      return {
        kind,
        parts,
        functions: functions.map((key) => nameOf(key)),
        isContractual: isContractual(kind),
        recipients: recipients.map(({ name, address, rank }) => ({
          name,
          address,
          rank,
          muted: mutes.has(`${vendor.id} ${address}`),
        })),
        missing: gaps.map((gap) => nameOf(gap.function)),
      }
    })
}
