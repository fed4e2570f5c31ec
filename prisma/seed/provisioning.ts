import type { Context } from '@/lib/door'
import { listApiKeys } from '@/lib/people'
import { acknowledge, listChanges, listWork } from '@/lib/provisioning'
import { addDays } from '@/lib/text/days'
import { done, type Seed } from './context'

const DAY = 86_400_000
const HOUR = 3_600_000

/** Days from today on which access ends, account by account: a few have ended, some soon will. */
const ACCESS = [310, 250, 18, 190, 365, 120, -3, 280, 220, 150, 90, 330]
const CERTIFICATE = [null, 400, null, 26, null, null, 500]

/**
 * NPN-servicen's answers to what was wanted of the accounts: all is done within hours, but for what came yesterday, one
 * change that it could not do and one that it never answered.
 */
export async function seedProvisioning(seed: Seed): Promise<void> {
  const service = await serviceOf(seed)
  const changes = await changesOf(service)
  const today = Date.parse(`${seed.today}T00:00:00Z`)
  const age = ({ at }: Change) => (today - at.getTime()) / DAY
  const newest = new Map(changes.map((change) => [change.account.id, change]))
  const waiting = await waitingAccounts(seed)
  const late = [...newest.values()].filter(
    (change) => waiting.has(change.account.id) && age(change) > 5 && age(change) < 60,
  )
  const [failed, unanswered] = late
  const expiries = new Map([...newest.keys()].map((id, at) => [id, expiryOf(seed.today, at)]))
  for (const change of changes) {
    if (change === unanswered || age(change) < 2) continue
    await seed.at(new Date(change.at.getTime() + 3 * HOUR))
    const { cursor, account } = change
    const answer =
      change === failed
        ? ({
            outcome: 'failed',
            message: 'Kontoen bruges af et job, der kører om natten. Prøv igen i morgen.',
          } as const)
        : ({ outcome: 'done', ...expiries.get(account.id) } as const)
    await done(acknowledge(service, { cursor, ...answer }))
  }
}

type Change = Awaited<ReturnType<typeof changesOf>>[number]

async function changesOf(service: Context) {
  const { changes } = await done(listChanges(service, { after: '0', limit: 1000 }))
  return changes
}

/** Those whose newest change nobody has answered; what came with today's register was there already. */
async function waitingAccounts(seed: Seed): Promise<Set<string>> {
  const found = new Set<string>()
  for (let after: string | undefined = ''; after !== undefined;) {
    const { rows, next }: { rows: { id: string }[]; next: string | null } = await done(
      listWork(seed.medcom, { after: after || undefined }),
    )
    for (const { id } of rows) found.add(id)
    after = next ?? undefined
  }
  return found
}

function expiryOf(today: string, at: number) {
  const certificate = CERTIFICATE[at % CERTIFICATE.length]
  return {
    credentialExpiresOn: addDays(today, ACCESS[at % ACCESS.length]!),
    ...(certificate && { certificateExpiresOn: addDays(today, certificate) }),
  }
}

/** NPN-servicen, as it shows its key. */
async function serviceOf(seed: Seed): Promise<Context> {
  const { rows } = await done(listApiKeys(seed.medcom, {}))
  const { id, name } = rows.find(({ scopes }) => scopes.includes('accounts:provision'))!
  return {
    ...seed.medcom,
    actor: { kind: 'apiKey', id, name, scopes: ['accounts:provision'], vendorId: null },
  }
}
