import { Prisma, type Tx } from '@/lib/db/client'
import { havingRole, holdingOn, openOn } from '@/lib/door/search'
import { settingAt } from '@/lib/door/setting'
import { isoDate } from '@/lib/format'
import { eachAddressOnce, recipientsAt, type Gap, type Recipient, type Told } from './recipients'
import { isContractual } from './rules'
import { toldFunctions, type ToldFunctions } from './told-functions'
import { TOLD_KEYS } from './told-settings'
import type { MessageKind, Part } from './words'

export interface Targets {
  affects: 'all' | 'chosen'
  vendorIds: readonly string[]
  laboratoryIds: readonly string[]
  systemIds: readonly string[]
}

/** Whom a message concerns today: vendors, and their laboratories that are open. */
export interface Concerned {
  vendors: readonly string[]
  /** Null: every laboratory. */
  laboratories: readonly string[] | null
}

/** Resolves who is concerned: a vendor with all its laboratories, a laboratory with its vendor, a system with its vendor and users. */
export async function concernedBy(tx: Tx, targets: Targets, now: Date): Promise<Concerned> {
  const today = isoDate(now)
  if (targets.affects === 'all') {
    const vendors = await tx.organisation.findMany({
      where: havingRole('vendor', today),
      select: { id: true },
    })
    return { vendors: vendors.map(({ id }) => id), laboratories: null }
  }
  const systems = await tx.system.findMany({
    where: { id: { in: [...targets.systemIds] } },
    select: { vendorId: true },
  })
  const laboratories = await tx.laboratory.findMany({
    where: {
      ...openOn(today),
      OR: [
        { id: { in: [...targets.laboratoryIds] } },
        { vendorId: { in: [...targets.vendorIds] } },
        { systems: { some: { systemId: { in: [...targets.systemIds] }, ...holdingOn(today) } } },
      ],
    },
    select: { id: true, vendorId: true },
  })
  const vendors = new Set([...targets.vendorIds, ...systems.map(({ vendorId }) => vendorId)])
  for (const { vendorId } of laboratories) if (vendorId) vendors.add(vendorId)
  return { vendors: [...vendors], laboratories: laboratories.map(({ id }) => id) }
}

/** Which functions of bilag 3 are told, as the settings have it today. */
export async function toldFunctionsAt(tx: Tx, now: Date): Promise<ToldFunctions> {
  return {
    byKind: await settingAt<ToldFunctions['byKind']>(tx, TOLD_KEYS[0], now, {}),
    byPart: await settingAt<ToldFunctions['byPart']>(tx, TOLD_KEYS[1], now, {}),
  }
}

/** What each function of bilag 3 is called. */
export async function functionNames(tx: Tx): Promise<(key?: string) => string> {
  const functions = await tx.contactFunction.findMany({ select: { key: true, name: true } })
  const names = new Map(functions.map(({ key, name }) => [key, name]))
  return (key = '') => names.get(key) ?? key
}

/** Who gets a message now, each address once, and where nobody is to be found (SM-3). */
export async function resolveRecipients(
  tx: Tx,
  { kind, components }: { kind: MessageKind; components: readonly Part[] },
  { vendors, laboratories }: Concerned,
  now: Date,
): Promise<{ recipients: Recipient[]; gaps: Gap[] }> {
  const functions = toldFunctions(kind, components, await toldFunctionsAt(tx, now))
  const told = await readTold(tx, vendors)
  const chosen = laboratories && new Set(laboratories)
  const muted = await mutedAt(tx, kind, vendors)
  const found = told.map((vendor) => {
    const { recipients, gaps } = recipientsAt(vendor, functions, chosen)
    return { gaps, recipients: recipients.filter(({ address }) => !muted.has(`${vendor.id} ${address}`)) }
  })
  return {
    recipients: eachAddressOnce(found.flatMap(({ recipients }) => recipients)),
    gaps: found.flatMap(({ gaps }) => gaps),
  }
}

/** The addresses that have switched a kind off, where that may be: "<vendor> <address>". */
export async function mutedAt(tx: Tx, kind: MessageKind, vendorIds: readonly string[]): Promise<Set<string>> {
  if (isContractual(kind)) return new Set()
  const muted = await tx.messageMute.findMany({ where: { kind, vendorId: { in: [...vendorIds] } } })
  return new Set(muted.map(({ vendorId, address }) => `${vendorId} ${address}`))
}

/** What is known of vendors that decides who is told there; in one statement, since it may be thousands of contacts. */
export async function readTold(tx: Tx, vendorIds: readonly string[]): Promise<Told[]> {
  return tx.$queryRaw<Told[]>(Prisma.sql`
    select o.id, o.name,
      coalesce((
        select json_agg(json_build_object(
          'id', c.id, 'name', c.name, 'deputyId', c.deputy_id,
          'laboratory', case when l.id is not null then json_build_object('id', l.id, 'name', l.name) end,
          'address', m.address, 'unreachable', m.unreachable_since is not null,
          'functions', array(select d.function_key from contact_duty d where d.contact_id = c.id order by 1)
        ) order by c.name, c.id)
        from contact c left join laboratory l on l.id = c.laboratory_id left join mailbox m on m.id = c.mailbox_id
        where c.vendor_id = o.id and c.ended_at is null), '[]') as contacts,
      coalesce((
        select json_agg(json_build_object('name', u.name, 'address', u.email) order by u.created_at)
        from app_user u where u.vendor_id = o.id and u.role = 'vendorAdmin' and u.deactivated_at is null),
        '[]') as administrators
    from organisation o where o.id = any(${vendorIds}::uuid[]) order by o.name`)
}
