/** How register and draw log may differ (PA-1). */
export const DIFFERENCE_KINDS = ['unknown', 'silent', 'elsewhere', 'otherVendor'] as const
export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number]

interface Named {
  id: string
  name: string
}

/** What the draw log shows of an account. */
export interface Use {
  account: string
  /** For which it drew last. */
  laboratory: Named & { vendor: Named | null }
  firstAt: Date
  lastAt: Date
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
}

/**
 * What is in one and not in the other, by name of the account; each has one use at most. `silentSince`: who has not drawn
 * since then is silent.
 */
export function differencesOf(
  uses: readonly Use[],
  accounts: readonly Registered[],
  silentSince: Date,
): Difference[] {
  const useOf = new Map(uses.map((use) => [use.account, use]))
  const known = new Set(accounts.map(({ name }) => name))
  const unknown = uses.filter((use) => !known.has(use.account)).map(unregistered)
  const registered = accounts.flatMap((account) => ofAccount(account, useOf.get(account.name), silentSince))
  return [...unknown, ...registered].sort((one, other) => one.account.localeCompare(other.account, 'da'))
}

function unregistered({ account, laboratory, firstAt, lastAt }: Use): Difference {
  return {
    key: `unknown:${account}`,
    kind: 'unknown',
    account,
    accountId: null,
    vendor: laboratory.vendor,
    laboratory: null,
    found: laboratory,
    firstAt,
    lastAt,
  }
}

function ofAccount(account: Registered, use: Use | undefined, silentSince: Date): Difference[] {
  const { id, name, vendor, laboratory, isNew } = account
  const [firstAt, lastAt] = [use?.firstAt ?? null, use?.lastAt ?? null]
  const base = { account: name, accountId: id, vendor, laboratory, firstAt, lastAt }
  const silent = use ? use.lastAt < silentSince : !isNew
  const found: Difference[] = []
  if (silent) found.push({ ...base, key: `silent:${id}`, kind: 'silent', found: null })
  const strays =
    use && (laboratory ? use.laboratory.id !== laboratory.id : use.laboratory.vendor?.id !== vendor.id)
  if (strays && !silent)
    found.push({
      ...base,
      key: `elsewhere:${id}:${use.laboratory.id}`,
      kind: 'elsewhere',
      found: use.laboratory,
    })
  const server = laboratory?.vendor ?? null
  if (server && server.id !== vendor.id)
    found.push({ ...base, key: `otherVendor:${id}:${server.id}`, kind: 'otherVendor', found: server })
  return found
}
