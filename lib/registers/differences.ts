/** How register and draw log may differ (PA-1). */
export const DIFFERENCE_KINDS = ['unknown', 'silent', 'elsewhere', 'otherVendor'] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

interface Named {
  id: string
  name: string
}

/** What an account has drawn for one laboratory. */
export interface Use {
  account: string
  laboratory: Named & { vendor: Named | null }
  firstAt: Date
  lastAt: Date
  draws: number
}

/** A production account of the register. */
export interface Registered {
  id: string
  name: string
  state: 'open' | 'suspended'
  vendor: Named
  laboratory: (Named & { vendor: Named | null }) | null
  /** It was made in the portal since; such a one is given time to draw. */
  isNew: boolean
}

export interface Difference {
  /** Stands for as long as the same two things differ. */
  key: string
  kind: DifferenceKind
  account: string
  accountId: string | null
  vendor: Named | null
  /** By the register; where it has none, or it is unknown, null. */
  laboratory: Named | null
  /** By the draw log or by the laboratory: what the register does not say. */
  found: Named | null
  firstAt: Date | null
  lastAt: Date | null
  draws: number
}

/** What is in one and not in the other, by name of the account. `silentSince`: who has not drawn since then is silent. */
export function differencesOf(
  uses: readonly Use[],
  accounts: readonly Registered[],
  silentSince: Date,
): Difference[] {
  const usesOf = new Map<string, Use[]>()
  for (const use of uses) usesOf.set(use.account, [...(usesOf.get(use.account) ?? []), use])
  const known = new Set(accounts.map(({ name }) => name))
  const unknown = [...usesOf].flatMap(([name, its]) => (known.has(name) ? [] : unregistered(name, its)))
  const registered = accounts.flatMap((account) =>
    ofAccount(account, usesOf.get(account.name) ?? [], silentSince),
  )
  return [...unknown, ...registered].sort((one, other) => one.account.localeCompare(other.account, 'da'))
}

function unregistered(account: string, uses: readonly Use[]): Difference {
  const last = latest(uses)!
  return {
    key: `unknown:${account}`,
    kind: 'unknown',
    account,
    accountId: null,
    vendor: last.laboratory.vendor,
    laboratory: null,
    found: last.laboratory,
    ...spanOf(uses),
  }
}

function ofAccount(account: Registered, uses: readonly Use[], silentSince: Date): Difference[] {
  const { id, name, vendor, laboratory, isNew } = account
  const base = { account: name, accountId: id, vendor, laboratory, ...spanOf(uses) }
  const last = latest(uses)
  const silent = last ? last.lastAt < silentSince : !isNew
  const found: Difference[] = []
  if (silent) found.push({ ...base, key: `silent:${id}`, kind: 'silent', found: null })
  const strays =
    last && (laboratory ? last.laboratory.id !== laboratory.id : last.laboratory.vendor?.id !== vendor.id)
  if (strays && !silent)
    found.push({
      ...base,
      key: `elsewhere:${id}:${last.laboratory.id}`,
      kind: 'elsewhere',
      found: last.laboratory,
    })
  const server = laboratory?.vendor ?? null
  if (server && server.id !== vendor.id)
    found.push({ ...base, key: `otherVendor:${id}:${server.id}`, kind: 'otherVendor', found: server })
  return found
}

function latest(uses: readonly Use[]): Use | undefined {
  return uses.toSorted((one, other) => other.lastAt.getTime() - one.lastAt.getTime())[0]
}

function spanOf(uses: readonly Use[]) {
  const first = uses.map(({ firstAt }) => firstAt.getTime())
  const last = uses.map(({ lastAt }) => lastAt.getTime())
  return {
    firstAt: first.length > 0 ? new Date(Math.min(...first)) : null,
    lastAt: last.length > 0 ? new Date(Math.max(...last)) : null,
    draws: uses.reduce((sum, { draws }) => sum + draws, 0),
  }
}
