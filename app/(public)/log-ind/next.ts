import type { Route } from 'next'
import { redirect } from 'next/navigation'
import type { UserActor } from '@/lib/door/actor'
import { safeNext } from '@/lib/people/rules'
import { here } from '@/lib/web/request'

export type Query = Promise<Record<string, string | string[] | undefined>>

/** The page to go on to. Never one of those that ask again, or one would go round in circles. */
export function nextOf(til: string | string[] | undefined): string {
  const next = safeNext(typeof til === 'string' ? til : undefined)
  return /^\/log-ind(\/(kode|igen|koder))?([?#]|$)/.test(next) ? '/' : next
}

/** The address of a page that leads on to another. */
export function withNext(path: string, next: string): Route {
  return (next === '/' ? path : `${path}?${new URLSearchParams({ til: next })}`) as Route
}

/** Whoever has signed in here, with or without a second factor yet; others are led to sign in first. */
export async function personHere(next: string): Promise<UserActor> {
  const { actor } = await here()
  if (actor.kind !== 'user') redirect(withNext('/log-ind', next))
  return actor
}
