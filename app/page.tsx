import { redirect } from 'next/navigation'
import { here } from '@/lib/web/request'

/** The front door leads each to their own first place. */
export default async function Home() {
  const { actor } = await here()
  if (actor.kind === 'anonymous') redirect('/log-ind')
  const isLaboratory = actor.kind !== 'user' || actor.role === 'laboratoryUser'
  redirect(isLaboratory ? '/opslag' : '/oversigt')
}
