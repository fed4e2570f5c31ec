import type { Deed } from '@/lib/audit/deed'
import type { Prisma, Tx } from '@/lib/db/client'
import { StateError } from '@/lib/door/errors'
import type { LockedAccount, StoredRequest } from './internal'
import { canDo, stateOf, stateWithout, waitsFor, type RequestDeed, type RequestState } from './rules'
import { REQUEST_STATE_WORDS } from './words'

/** Takes a locked request over into the state its deed leads to. @throws StateError when somebody was quicker */
export async function moveRequest(
  tx: Tx,
  request: StoredRequest,
  deed: RequestDeed,
  { now, ...data }: Prisma.AccountRequestUncheckedUpdateInput & { now: Date },
): Promise<RequestState> {
  if (!canDo(deed, request.state))
    throw new StateError(
      `Det kan ikke gøres nu: anmodningen er "${REQUEST_STATE_WORDS[request.state].toLowerCase()}". Genindlæs siden for at se, hvad der er sket.`,
    )
  const state = stateOf(deed)
  await tx.accountRequest.update({
    where: { id: request.id },
    data: {
      ...data,
      state,
      ...(waitsFor(state) ? { waitsSince: now } : { decidedAt: now }),
      version: { increment: 1 },
    },
  })
  return state
}

/** Leaves the account as it is without what was asked; one that never came is declined or closed. */
export async function goOnWithout(
  tx: Tx,
  account: LockedAccount,
  { kind }: StoredRequest,
  ending: 'declined' | 'withdrawn',
  now: Date,
): Promise<Record<string, unknown>> {
  const state = stateWithout(kind, account.state, ending)
  if (state === account.state) return {}
  await tx.account.update({
    where: { id: account.id },
    data: { state, stateSince: now, version: { increment: 1 } },
  })
  return { accountState: state }
}

/** What happened to a request, as the log of its account tells it. */
export function requestDeed(
  account: LockedAccount,
  request: StoredRequest,
  after: Record<string, unknown>,
  before: Record<string, unknown> = {},
): Deed {
  return {
    type: 'account',
    id: account.id,
    before: { ...before, requestState: request.state },
    after: { requestKind: request.kind, ...after },
    ...('address' in after && { personal: ['address'], person: String(after.address) }),
    vendorId: account.vendorId,
    laboratoryId: account.laboratoryId,
  }
}
