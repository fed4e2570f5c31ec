import type { Prisma, Tx } from '@/lib/db/client'
import { query } from '@/lib/door'
import { contains, during } from '@/lib/door/search'
import { isoDate } from '@/lib/format'
import { entriesPage } from './entries'
import { ListAuditEntries } from './schemas'
import { SUBJECTS } from './subjects'
import { verbsOfDeed } from './words'

/** The whole audit log that the reader may see, newest first, by who, what, on what and when (RP-4). */
export const listAuditEntries = query({
  name: 'audit.list',
  input: ListAuditEntries,
  async run({ tx, actor, input, now }) {
    const { search, actorKind, deed, subject, from, to, ...request } = input
    const types = subject && SUBJECTS[subject]?.types
    const filters: Prisma.AuditEntryWhereInput[] = [during('at', from, to)]
    if (search) filters.push(await doneBy(tx, search))
    if (actorKind) filters.push({ actorKind })
    if (deed) filters.push({ verb: { in: verbsOfDeed(deed) } })
    if (types) filters.push({ subjects: { some: { subjectType: { in: [...types] } } } })
    const found = await entriesPage(tx, actor, { AND: filters }, request)
    return { ...found, today: isoDate(now) }
  },
})

/** So many people of one name are enough; who writes less gets the first of them. */
const NAMED_AT_MOST = 200

/** What was done by whoever is called so, among those the reader may see; signing in and accepting included (whoOf). */
async function doneBy(tx: Tx, search: string): Promise<Prisma.AuditEntryWhereInput> {
  const ids = { select: { id: true }, take: NAMED_AT_MOST }
  const named = contains('name', search)
  const people = await tx.user.findMany({ where: { OR: [named, contains('email', search)] }, ...ids })
  const keys = await tx.apiKey.findMany({ where: named, ...ids })
  const stations = await tx.station.findMany({ where: named, ...ids })
  const actorId = { in: [...people, ...keys, ...stations].map(({ id }) => id) }
  const subjectId = { in: people.map(({ id }) => id) }
  const subjects = { some: { subjectType: 'user', subjectId } }
  const themselves = { actorKind: { in: ['anonymous', 'token'] }, subjects }
  return { OR: [{ actorId }, themselves] }
}
