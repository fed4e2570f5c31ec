import type { Tx } from '@/lib/db/client'

/** What the revisions keep of a contact, and what two versions of bilag 3 are compared by. */
const KEPT = ['laboratoryId', 'kind', 'name', 'title', 'email', 'phone', 'hours', 'deputyName'] as const
const KEPT_LISTS = ['channels', 'functions'] as const

/**
 * Holds a vendor's contacts until the transaction ends, so that the versions of its bilag 3 are made one after the
 * other; before anything is read that the change is decided by.
 */
export async function lockContacts(tx: Tx, vendorId: string): Promise<void> {
  await tx.$queryRaw`select id from organisation where id = ${vendorId}::uuid for no key update`
}

/**
 * Makes the next version of a vendor's bilag 3 from its contacts as they are now, once for all that one action changed;
 * where nothing differs, none is made. Answers with the number that holds now (CP-2).
 */
export async function recordContactChange(
  tx: Tx,
  { vendorId, userId, now }: { vendorId: string; userId: string | null; now: Date },
): Promise<number> {
  await lockContacts(tx, vendorId)
  const last = await tx.contactListVersion.findFirst({
    where: { vendorId },
    orderBy: { number: 'desc' },
    select: { number: true, at: true },
  })
  const current = await snapshots(tx, vendorId)
  const open = await tx.contactRevision.findMany({ where: { vendorId, toVersion: null } })
  const same = new Set(
    open.flatMap((revision) => {
      const now = current.get(revision.contactId)
      return now && isSame(now, revision) ? [revision.contactId] : []
    }),
  )
  const over = open.filter(({ contactId }) => !same.has(contactId))
  const fresh = [...current.values()].filter(({ contactId }) => !same.has(contactId))
  if (over.length === 0 && fresh.length === 0) return last?.number ?? 0
  const number = (last?.number ?? 0) + 1
  // Who waited for another's change began before it; the versions follow each other in time all the same.
  const at = last && last.at > now ? last.at : now
  await tx.contactListVersion.create({ data: { vendorId, number, at, userId } })
  await tx.contactRevision.updateMany({
    where: { id: { in: over.map(({ id }) => id) } },
    data: { toVersion: number },
  })
  await tx.contactRevision.createMany({ data: fresh.map((one) => ({ ...one, fromVersion: number })) })
  return number
}

async function snapshots(tx: Tx, vendorId: string) {
  const contacts = await tx.contact.findMany({
    where: { vendorId, endedAt: null },
    include: {
      mailbox: { select: { address: true } },
      deputy: { select: { name: true } },
      duties: { select: { functionKey: true } },
    },
  })
  return new Map(
    contacts.map(
      ({ id, mailbox, deputy, duties, laboratoryId, kind, name, title, phone, hours, channels }) => [
        id,
        {
          contactId: id,
          vendorId,
          laboratoryId,
          kind,
          name,
          title,
          email: mailbox?.address ?? null,
          phone,
          hours,
          channels: channels.toSorted(),
          deputyName: deputy?.name ?? null,
          functions: duties.map(({ functionKey }) => functionKey).sort(),
        },
      ],
    ),
  )
}

type Snapshot = Awaited<ReturnType<typeof snapshots>> extends Map<string, infer S> ? S : never

function isSame(one: Snapshot, other: Snapshot): boolean {
  return (
    KEPT.every((field) => one[field] === other[field]) &&
    KEPT_LISTS.every((field) => one[field].join() === other[field].join())
  )
}
