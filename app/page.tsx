import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { here } from '@/lib/web/request'

/** The front door leads each to their own first place. */
export default async function Home() {
  const { actor } = await here()
  if (actor.kind === 'anonymous') redirect('/log-ind' as Route)
  const isLaboratory = actor.kind !== 'user' || actor.role === 'laboratoryUser'
  redirect((isLaboratory ? '/opslag' : '/oversigt') as Route)
}
