import { awaitsSecondFactor, type Actor, type UserActor } from './actor'
import { accounts } from './policy/accounts'
import { agreements } from './policy/agreements'
import { certification } from './policy/certification'
import { alarms } from './policy/alarms'
import { compliance } from './policy/compliance'
import { contacts } from './policy/contacts'
import { draws } from './policy/draws'
import { frame } from './policy/frame'
import { messages } from './policy/messages'
import { parties } from './policy/parties'
import { people } from './policy/people'
import type { Role, Rows } from './policy/roles'
import { webhooks } from './policy/webhooks'

export type { Role } from './policy/roles'

/**
 * What one may do: every verb and the roles that may call it; absent is no. Which rows they then see is decided by the
 * database (PA-5). A golden test prints this table, so a change shows in review.
 */
export const policy = {
  ...people,
  ...parties,
  ...draws,
  ...agreements,
  ...accounts,
  ...certification,
  ...alarms,
  ...contacts,
  ...compliance,
  ...messages,
  ...webhooks,
  ...frame,
} as const satisfies Rows

export type VerbName = keyof typeof policy

/** Whether a stored text names a verb of today; the audit log also knows those of yesterday. */
export function isVerb(name: string): name is VerbName {
  return name in policy
}

/** The roles an actor has: one per scope for a key, one for a person, who has only that of waiting until it is over. */
export function rolesOf(actor: Actor): Role[] {
  if (actor.kind === 'user') return [roleOf(actor)]
  if (actor.kind === 'apiKey') return actor.scopes.map((scope) => `key:${scope}` as const)
  return [actor.kind]
}

function roleOf(actor: UserActor): Role {
  if (awaitsSecondFactor(actor)) return 'awaitingSecondFactor'
  if (actor.standsFor) return actor.standsFor.source ? 'onBehalf' : 'seeingAs'
  return actor.role
}

/** Whether the table lets this actor call the verb; also what menus and buttons ask before they show themselves. */
export function may(actor: Actor, verb: VerbName): boolean {
  const allowed: readonly Role[] = policy[verb]
  return rolesOf(actor).some((role) => allowed.includes(role))
}
