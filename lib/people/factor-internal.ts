import type { Deed } from '@/lib/audit/deed'
import type { Tx } from '@/lib/db/client'
import { FRESH_MINUTES, isFresh, type Actor, type UserActor } from '@/lib/door/actor'
import { NotFoundError, StateError, ValidationError } from '@/lib/door/errors'
import type { Limit } from '@/lib/door/verb'
import { newRecoveryCodes, recoveryDigest } from './factor-secrets'
import { hasRunningRight } from './internal'
import { isAdministrator, later } from './rules'
import type { FactorKind, FactorNews } from './words'

/** How many second factors one person may have. */
const MOST = 10
const CHALLENGE_MINUTES = 5

/** The person who asks; a second factor is nothing for machines. */
export function personOf(actor: Actor): UserActor {
  if (actor.kind !== 'user') throw new NotFoundError()
  return actor
}

/** Tries to show a second factor: few at a time, and not many a day, for six figures can be guessed. */
export function triesOf(actor: Actor): Limit[] {
  const key = actor.kind === 'user' ? `user ${actor.id}` : 'nobody'
  return [
    { key, max: 5, seconds: 900 },
    { key: `${key} a day`, max: 50, seconds: 86_400 },
  ]
}

export function factorsOf(tx: Tx, userId: string) {
  return tx.authenticator.findMany({ where: { userId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
}

/** Whether somebody may not be without a second factor (PA-4). */
export async function mustHaveFactor(tx: Tx, { id, role }: UserActor, now: Date): Promise<boolean> {
  return isAdministrator(role) || (await hasRunningRight(tx, id, now))
}

/** Refuses to change second factors, one's own or another's, to whoever has not just shown one. */
export function requireFreshFactor({ signIn }: UserActor, now: Date): void {
  if (!isFresh(signIn.secondFactorAt, now))
    throw new StateError(
      `Det er mere end ${FRESH_MINUTES} minutter siden, du viste din godkendelse i to trin. Genindlæs siden, og vis den igen.`,
    )
}

/** The second factors somebody has who may now set up another. */
export async function requireEnrolling(tx: Tx, person: UserActor, now: Date) {
  if (person.functional)
    throw new StateError('En funktionspostkasse deles af flere og kan ikke have godkendelse i to trin.')
  await lockSession(tx, person)
  const factors = await factorsOf(tx, person.id)
  if (factors.length > 0) requireFreshFactor(person, now)
  if (factors.length >= MOST) throw new StateError('Du har allerede ti. Fjern en, du ikke bruger, først.')
  return factors
}

/** Holds the asker's session until the transaction ends: of a form that is sent twice, the second sees what the first did. */
async function lockSession(tx: Tx, { sessionId }: UserActor): Promise<void> {
  await tx.$queryRaw`select id from session where id = ${sessionId}::uuid for update`
}

/** Notes that the second factor was shown in this session, which gets another cookie with it. */
export async function passFactor(
  tx: Tx,
  { id: userId, sessionId }: UserActor,
  secondFactor: FactorKind,
  cookie: string,
  now: Date,
): Promise<void> {
  const shown = { tokenDigest: cookie, secondFactor, secondFactorAt: now, challenge: null, challengeAt: null }
  const { count } = await tx.session.updateMany({ where: { id: sessionId, userId }, data: shown })
  if (count === 0) throw new StateError('Sessionen er slut. Log ind igen.')
}

/** Keeps what a browser's passkey is asked to sign; one question at a time. */
export async function keepChallenge(
  tx: Tx,
  { id: userId, sessionId }: UserActor,
  challenge: string,
  now: Date,
) {
  const { count } = await tx.session.updateMany({
    where: { id: sessionId, userId },
    data: { challenge, challengeAt: now },
  })
  if (count === 0) throw new StateError('Sessionen er slut. Log ind igen.')
}

/** The question this session's browser was asked a moment ago; whoever passes uses it up (`passFactor`). */
export async function keptChallenge(
  tx: Tx,
  { id: userId, sessionId }: UserActor,
  now: Date,
): Promise<string> {
  const session = await tx.session.findFirst({ where: { id: sessionId, userId } })
  if (!session?.challenge || !session.challengeAt || later(session.challengeAt, CHALLENGE_MINUTES) < now)
    throw new ValidationError({}, 'Der gik for lang tid. Prøv igen.')
  return session.challenge
}

/** Ten new recovery codes in place of those there were. This is the only time they can be read. */
export async function renewRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, digest: recoveryDigest(userId, code) })),
  })
  return codes
}

/** The first recovery codes, with the first second factor; null for whoever has some. */
export async function firstRecoveryCodes(tx: Tx, userId: string): Promise<string[] | null> {
  const left = await tx.recoveryCode.count({ where: { userId, usedAt: null } })
  return left > 0 ? null : renewRecoveryCodes(tx, userId)
}

/** What the audit log keeps of somebody's own second factor. */
export function ofFactor(person: UserActor, values: Pick<Deed, 'before' | 'after'>): Deed {
  const { id, supportVendorId: vendorId, laboratoryId } = person
  return { type: 'user', id, ...values, vendorId, laboratoryId }
}

/** The letter that tells somebody that their second factor was changed or got around. */
export const factorLetter = ({ email, name }: { email: string; name: string }, news: FactorNews) =>
  ['people.mailSecondFactor', { to: email, name, news }] as const
