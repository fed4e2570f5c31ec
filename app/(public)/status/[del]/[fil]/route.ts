import { env } from '@/lib/env'
import { FEED_FORMATS, FOLLOWED } from '@/lib/messages/feeds'
import { knownStatus } from '@/lib/messages/last-known'
import { problem } from '@/lib/web/api'
import { hereAnonymous } from '@/lib/web/request'

type Params = { params: Promise<{ del: string; fil: string }> }

/** The status page for programs: Atom, JSON Feed and iCalendar, of the whole or of one part (SM-5). */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { del, fil } = await params
  const followed = FOLLOWED.find(({ slug }) => slug === del)
  const format = FEED_FORMATS.find(({ file }) => file === fil)
  if (!followed || !format)
    return problem('notFound', 404, 'Adressen findes ikke. Find den rigtige på siden /status.')
  const { status } = await knownStatus(await hereAnonymous())
  // A feed without its entries would say that all is well.
  if (!status) return problem('error', 503, 'Status kan ikke hentes lige nu.', {}, { 'Retry-After': '60' })
  return new Response(format.write(status, followed, env().PUBLIC_URL), {
    headers: { 'Content-Type': format.type, 'Cache-Control': 'no-cache' },
  })
}
