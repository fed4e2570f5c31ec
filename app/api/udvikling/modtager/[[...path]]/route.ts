import { notFound } from 'next/navigation'
import { env } from '@/lib/env'

export const dynamic = 'force-dynamic'

/**
 * Answers in the demo for every system under .example, so that webhooks can be tried and nobody on the internet is called: takes
 * everything, but at an address that ends in a status ("/503") answers that.
 */
export async function POST(request: Request): Promise<Response> {
  if (!env().DEMO) notFound()
  await request.arrayBuffer()
  const status = /\/([45]\d\d)$/.exec(new URL(request.url).pathname)?.[1]
  return status
    ? new Response('Demoen svarer, som adressen siger', { status: Number(status) })
    : new Response('Taget imod af demoen')
}
