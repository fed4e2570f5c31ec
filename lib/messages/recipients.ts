/** A contact of bilag 3 as far as it may be told something. */
export interface ReachableContact {
  id: string
  name: string
  address: string | null
  unreachable: boolean
  laboratory: { id: string; name: string } | null
  deputyId: string | null
  /** Keys of the functions. */
  functions: readonly string[]
}

export interface Told {
  id: string
  name: string
  contacts: readonly ReachableContact[]
  administrators: readonly { name: string; address: string }[]
}

/** Why an address gets a message. */
export interface Reason {
  vendorId: string
  why: 'contact' | 'deputy' | 'administrator'
  /** The contact whom the deputy stands in for: kept by its id, so that a name that is erased is nowhere else. */
  forId?: string
  /** The name of that contact, where it is shown. */
  for?: string
  function?: string
  laboratory?: string
}

export interface Recipient {
  address: string
  name: string
  vendorId: string
  rank: 0 | 1 | 2
  reasons: Reason[]
}

/** Nobody at a vendor has the function, or nobody that mail reaches; `reached` says whether somebody else was found. */
export interface Gap {
  vendorId: string
  vendorName: string
  function: string
  reached: boolean
}

const RANKS = { contact: 0, deputy: 1, administrator: 2 } as const

/**
 * Who at a vendor is told (SM-3): those who have one of the functions, where mail does not reach one of them the deputy, and
 * where nobody is reached for a function its administrators. One mail an address however many reasons, and every reason
 * kept. `laboratories` are those concerned whose own contacts are told too; null: all of them.
 */
export function recipientsAt(
  vendor: Told,
  functions: readonly string[],
  laboratories: ReadonlySet<string> | null,
): { recipients: Recipient[]; gaps: Gap[] } {
  const byAddress = new Map<string, Recipient>()
  const gaps: Gap[] = []
  const byId = new Map(vendor.contacts.map((contact) => [contact.id, contact]))
  const add = (address: string, name: string, reason: Reason) => {
    const rank = RANKS[reason.why]
    const known = byAddress.get(address)
    if (!known) byAddress.set(address, { address, name, vendorId: vendor.id, rank, reasons: [reason] })
    else {
      known.reasons.push(reason)
      if (rank < known.rank) Object.assign(known, { rank, name })
    }
  }
  for (const key of functions) {
    const holders = vendor.contacts.filter(
      ({ functions: held, laboratory }) =>
        held.includes(key) && (!laboratory || !laboratories || laboratories.has(laboratory.id)),
    )
    let reached = false
    for (const contact of holders) {
      const who = isReached(contact) ? contact : deputyOf(contact, byId)
      if (!who) continue
      const why = who === contact ? 'contact' : 'deputy'
      const reason: Reason = {
        vendorId: vendor.id,
        why,
        function: key,
        ...(who !== contact && standsInFor(contact)),
      }
      if (contact.laboratory) reason.laboratory = contact.laboratory.name
      else reached = true
      add(who.address!, who.name, reason)
    }
    if (reached) continue
    for (const { name, address } of vendor.administrators)
      add(address, name, { vendorId: vendor.id, why: 'administrator', function: key })
    gaps.push({
      vendorId: vendor.id,
      vendorName: vendor.name,
      function: key,
      reached: vendor.administrators.length > 0,
    })
  }
  return { recipients: [...byAddress.values()], gaps }
}

/**
 * Who is next at a vendor, where a mail to an address came to nothing (SM-3): the deputies of those it was for; where one has
 * none that mail reaches, the administrators. Nobody where there is nobody left.
 * @param bounced the addresses at which the same step has come to nothing already
 */
export function nextInChain(
  vendor: Told,
  failed: { address: string; reasons: readonly Reason[] },
  bounced: ReadonlySet<string>,
): Recipient[] {
  const contacts = vendor.contacts.map((contact) => ({
    ...contact,
    unreachable: contact.unreachable || bounced.has(contact.address ?? ''),
  }))
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  const next: Recipient[] = []
  const add = (address: string, name: string, reason: Reason) =>
    next.push({ address, name, vendorId: vendor.id, rank: RANKS[reason.why], reasons: [reason] })
  for (const { why, function: key } of failed.reasons) {
    if (why === 'administrator') continue
    const lost = contacts.filter(
      ({ address, functions }) =>
        address === failed.address && (why === 'deputy' || !key || functions.includes(key)),
    )
    const known = { vendorId: vendor.id, ...(key && { function: key }) }
    const deputies = lost.map((contact) => ({ contact, deputy: deputyOf(contact, byId) }))
    for (const { contact, deputy } of deputies)
      if (deputy) add(deputy.address!, deputy.name, { ...known, why: 'deputy', ...standsInFor(contact) })
    if (deputies.some(({ deputy }) => deputy)) continue
    for (const { name, address } of vendor.administrators)
      if (!bounced.has(address)) add(address, name, { ...known, why: 'administrator' })
  }
  return eachAddressOnce(next)
}

const standsInFor = ({ id, name }: ReachableContact) => ({ forId: id, for: name })

/** The reasons as they are kept with a mail: without the name, which is the contact's and may be erased there. */
export const keptReasons = (reasons: readonly Reason[]) => reasons.map(({ for: _name, ...reason }) => reason)

/** Those of several vendors together: an address that several have named gets one mail, for the reasons of all. */
export function eachAddressOnce(recipients: readonly Recipient[]): Recipient[] {
  const byAddress = new Map<string, Recipient>()
  for (const one of recipients) {
    const known = byAddress.get(one.address)
    if (!known) byAddress.set(one.address, { ...one, reasons: [...one.reasons] })
    else known.reasons.push(...one.reasons)
  }
  return [...byAddress.values()]
}

function isReached({ address, unreachable }: ReachableContact): boolean {
  return address !== null && !unreachable
}

// A deputy who cannot be reached may have one too; whoever was asked before is not asked again.
function deputyOf(
  contact: ReachableContact,
  byId: ReadonlyMap<string, ReachableContact>,
): ReachableContact | undefined {
  const asked = new Set([contact.id])
  for (let next = byId.get(contact.deputyId ?? ''); next; next = byId.get(next.deputyId ?? '')) {
    if (asked.has(next.id)) return undefined
    if (isReached(next)) return next
    asked.add(next.id)
  }
  return undefined
}
