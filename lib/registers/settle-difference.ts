import type { Tx } from '@/lib/db/client'
import { command } from '@/lib/door'
import { closeAccount } from '@/lib/accounts'
import { adoptAccount } from '@/lib/accounts/adopt'
import { correctAdopted } from '@/lib/accounts/correct-adopted'
import { StateError, unwrap } from '@/lib/door/errors'
import type { CommandScope } from '@/lib/door/verb'
import type { Difference, DifferenceKind } from './differences'
import { differenceOf } from './reconcile'
import { SettleDifference, type DifferenceDeed } from './reconciliation-schemas'

const GONE = 'Forskellen findes ikke længere. Genindlæs siden.'

/** What settles a kind of difference; the account of another vendor is handed over on its laboratory's page. */
const DEED_OF: Partial<Record<DifferenceKind, DifferenceDeed>> = {
  unknown: 'create',
  silent: 'close',
  elsewhere: 'move',
}

type Scope = Pick<CommandScope<unknown>, 'tx' | 'now' | 'record' | 'scope'>

/** Settles a difference in one go: makes the account that draws, closes the one that does not, or moves it to where it draws. */
export const settleDifference = command({
  name: 'register.settle',
  input: SettleDifference,
  async run(scope) {
    const { tx, input, now } = scope
    // Of two who settle the same, the second looks when the first is done, and finds nothing left to settle.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`register ${input.key}`}, 0))`
    const difference = await differenceOf(tx, now, input.key)
    if (!difference || DEED_OF[difference.kind] !== input.deed) throw new StateError(GONE)
    const { account: name } = difference
    if (input.deed === 'create') return { id: await create(scope, difference), name, deed: input.deed }
    const id = difference.accountId!
    if (input.deed === 'move') await move(scope, id, difference)
    else {
      const reason = 'Kontoen trækker ikke, ifølge trækningsloggen.'
      unwrap(await closeAccount(scope.scope, { id, reason }))
    }
    return { id, name, deed: input.deed }
  },
})

/** The draw log shows that NPN-servicen has it, so it is confirmed as it comes. */
async function create({ tx, now, record }: Scope, { account, found }: Difference): Promise<string> {
  const laboratory = await tx.laboratory.findUniqueOrThrow({ where: { id: found!.id } })
  const { vendorId } = laboratory
  if (!vendorId) throw new StateError('Laboratoriet har ingen leverandør. Giv det en, og prøv igen.')
  const address = await addressFor(tx, vendorId, laboratory.id)
  if (!address)
    throw new StateError('Leverandøren har ingen postkasse i portalen. Skriv dens supportmail, og prøv igen.')
  const fields = {
    name: account,
    environment: 'production' as const,
    department: laboratory.specialty ?? laboratory.name,
    purpose: 'automatic' as const,
    vendorId,
    laboratoryId: laboratory.id,
    address,
  }
  const personalReason = 'Leverandørens adresse i portalen, da kontoen blev oprettet ud fra trækningsloggen.'
  const { id } = await adoptAccount(tx, { ...fields, personalReason, now })
  const { name: accountName, ...after } = fields
  record({
    type: 'account',
    id,
    after: { accountName, ...after, accountState: 'open' },
    personal: ['address'],
    person: address,
    vendorId,
    laboratoryId: laboratory.id,
  })
  return id
}

async function move(
  { tx, now, record }: Scope,
  id: string,
  { laboratory, found }: Difference,
): Promise<void> {
  const { department, purpose, vendorId, mailbox } = await tx.account.findUniqueOrThrow({
    where: { id },
    include: { mailbox: true },
  })
  const { address, personalReason } = mailbox
  const laboratoryId = found!.id
  await correctAdopted(tx, { id, department, purpose, laboratoryId, address, personalReason, now })
  const before = { laboratoryId: laboratory?.id ?? null }
  record({ type: 'account', id, before, after: { laboratoryId }, vendorId, laboratoryId })
}

/** The mailbox of another account of that laboratory, else of the vendor's newest account, else its support mailbox. */
async function addressFor(tx: Tx, vendorId: string, laboratoryId: string): Promise<string | null> {
  const accounts = await tx.account.findMany({
    where: { vendorId, state: 'open', mailbox: { unreachableSince: null } },
    select: { laboratoryId: true, mailbox: { select: { address: true } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 1000,
  })
  const nearest = accounts.find((one) => one.laboratoryId === laboratoryId) ?? accounts[0]
  if (nearest) return nearest.mailbox.address
  const vendor = await tx.organisation.findUniqueOrThrow({ where: { id: vendorId } })
  return vendor.supportEmail
}
