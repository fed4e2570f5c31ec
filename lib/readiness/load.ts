import type { Prisma, Tx } from '@/lib/db/client'
import { isoDate } from '@/lib/format'
import { mailboxState } from '@/lib/mailboxes/rules'
import { fromDay } from '@/lib/text/days'
import type { AccountFacts } from './account-reasons'
import { drawsOf, lastAccounts, type AccountDraws } from './draws'
import { verdictOf, type LaboratoryFacts, type Verdict } from './verdict'

const WITH_MAILBOX = {
  mailbox: { omit: { tokenDigest: true } },
} satisfies Prisma.AccountInclude

type Stored = Prisma.AccountGetPayload<{ include: typeof WITH_MAILBOX }>

/** An account beside its facts: what one shows of it. */
export interface ReadyAccount extends Omit<AccountFacts, 'lastDraw'>, AccountDraws {
  id: string
  environment: Stored['environment']
  department: string
  returnBlocked: boolean
  confirmedAt: Date | null
}

/** A laboratory, whether it can draw, and each of its accounts. */
export interface Readiness {
  id: string
  name: string
  code: string
  city: string | null
  vendor: { id: string; name: string; agreement: NonNullable<LaboratoryFacts['vendor']>['agreement'] } | null
  verdict: Verdict
  production: ReadyAccount[]
  test: ReadyAccount[]
}

/** Laboratories in the order asked for, with what the verdict is built on; those that are not the asker's are left out. */
export async function readinessOf(
  tx: Tx,
  ids: readonly string[],
  vendorId: string | null,
  now: Date,
): Promise<Readiness[]> {
  const laboratories = await tx.laboratory.findMany({
    where: { id: { in: [...ids] }, ...(vendorId && { vendorId }) },
    include: { vendor: { select: { id: true, name: true } } },
  })
  const known = laboratories.map(({ id }) => id)
  const lastUsed = await lastAccounts(tx, known)
  const vendors = [...new Set(laboratories.flatMap((laboratory) => laboratory.vendorId ?? []))]
  const stored = await tx.account.findMany({
    where: {
      state: { not: 'declined' },
      OR: [
        { laboratoryId: { in: known } },
        // A vendor may draw for a laboratory with an account of its own.
        {
          laboratoryId: null,
          vendorId: { in: vendors },
          name: { in: [...lastUsed.values()].map(({ name }) => name) },
        },
      ],
    },
    include: WITH_MAILBOX,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const accounts = await factsOf(tx, stored, now)
  const agreements = await agreementsOf(tx, vendors)
  const today = isoDate(now)
  const all = laboratories.map((laboratory): Readiness => {
    const { id, name, code, city, vendor } = laboratory
    const used = lastUsed.get(id)
    const own = stored.flatMap((account, at) =>
      account.laboratoryId === id ||
      (account.laboratoryId === null &&
        account.vendorId === laboratory.vendorId &&
        account.name === used?.name)
        ? [accounts[at]!]
        : [],
    )
    const production = own.filter(({ environment }) => environment === 'production')
    const withAgreement = vendor && { ...vendor, agreement: agreements.get(vendor.id) ?? ('none' as const) }
    const isKnown = used === undefined || production.some((account) => account.name === used.name)
    const verdict = verdictOf(
      {
        closedOn: fromDay(laboratory.closedOn),
        vendor: withAgreement,
        accounts: production,
        unknownAccount: isKnown ? null : { name: used.name, on: isoDate(used.at) },
      },
      today,
    )
    const test = own.filter(({ environment }) => environment === 'test')
    return { id, name, code, city, vendor: withAgreement, verdict, production, test }
  })
  const place = new Map(ids.map((id, at) => [id, at]))
  return all.sort((a, b) => place.get(a.id)! - place.get(b.id)!)
}

async function factsOf(tx: Tx, stored: readonly Stored[], now: Date): Promise<ReadyAccount[]> {
  const sequences = stored.flatMap(({ wantedChange, confirmedChange }) =>
    [wantedChange, confirmedChange].filter((sequence) => sequence !== null),
  )
  const found = await tx.accountChange.findMany({ where: { sequence: { in: sequences } } })
  const changes = new Map(found.map((change) => [change.sequence, change]))
  // The log knows production alone.
  const draws = await drawsOf(
    tx,
    stored.filter(({ environment }) => environment === 'production').map(({ name }) => name),
  )
  return stored.map((account) => {
    const { wantedChange, confirmedChange, mailbox } = account
    const wanted = changes.get(wantedChange ?? -1n)
    const lines = (account.environment === 'production' && draws.get(account.name)) || NO_DRAWS
    return {
      id: account.id,
      name: account.name,
      environment: account.environment,
      department: account.department,
      state: account.state,
      confirmed: confirmedOf(account, changes.get(confirmedChange ?? -1n)?.wanted),
      confirmedAt: account.confirmedAt,
      waits: wantedChange !== confirmedChange,
      failure: wanted?.outcome === 'failed' ? wanted.note : null,
      credentialExpiresOn: fromDay(account.credentialExpiresOn),
      certificateExpiresOn: fromDay(account.certificateExpiresOn),
      mailbox: { address: mailbox.address, state: mailboxState(mailbox, now) },
      returnBlocked: account.returnBlocked,
      httpsOnlyFrom: fromDay(account.httpsOnlyFrom),
      manualDrawUntil: fromDay(account.manualDrawUntil),
      ...lines,
    }
  })
}

const NO_DRAWS: AccountDraws = { lastDraw: null, refused: null }

/** What NPN-servicen has. An account from before the feed, of which nothing was ever wanted, is as the register says. */
function confirmedOf(
  { wantedChange, confirmedChange, state }: Stored,
  confirmed: Prisma.JsonValue | undefined,
): AccountFacts['confirmed'] {
  if (confirmedChange !== null)
    // The vendor before confirmed it and nobody else sees how: then it is as it is wanted.
    return (confirmed as { state?: AccountFacts['confirmed'] } | undefined)?.state ?? inService(state)
  return wantedChange === null ? inService(state) : null
}

function inService(state: Stored['state']): AccountFacts['confirmed'] {
  return state === 'requested' || state === 'declined' ? null : state
}

/** How far the vendors' agreements are; the best where there are several. */
async function agreementsOf(tx: Tx, vendors: readonly string[]) {
  const rows = await tx.agreement.findMany({
    where: { vendorId: { in: [...vendors] }, state: { in: ['settingUp', 'terminated', 'inForce'] } },
    select: { vendorId: true, state: true },
  })
  const rank = ['settingUp', 'terminated', 'inForce'] as const
  const best = new Map<string, (typeof rank)[number]>()
  for (const { vendorId, state } of rows) {
    const one = state as (typeof rank)[number]
    if (rank.indexOf(one) > rank.indexOf(best.get(vendorId) ?? 'settingUp') || !best.has(vendorId))
      best.set(vendorId, one)
  }
  return best
}
