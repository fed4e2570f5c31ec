import { env } from '@/lib/env'
import { FEED_FORMATS, feedTag } from '@/lib/messages/feeds'
import { FOLLOWED } from '@/lib/messages/followed'
import { knownStatus } from '@/lib/messages/last-known'
import { onlyReads, problem } from '@/lib/web/api'
import { hereAnonymous } from '@/lib/web/request'

type Params = { params: Promise<{ del: string; fil: string }> }

/**
 * The status page for programs: Atom, JSON Feed and iCalendar, of the whole or of one part (SM-5). They may be read by the
 * pages of others (next.config.ts), and kept for a minute; who has the newest is told so without it.
 */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { del, fil } = await params
  const followed = FOLLOWED.find(({ slug }) => slug === del)
  const format = FEED_FORMATS.find(({ file }) => file === fil)
  if (!followed || !format)
    return problem('notFound', 404, 'Adressen findes ikke. Find den rigtige på siden /status.')
  const { status } = await knownStatus(await hereAnonymous())
  // A feed without its entries would say that all is well.
  if (!status) return problem('error', 503, 'Status kan ikke hentes lige nu.', {}, { 'Retry-After': '60' })
  const tag = feedTag(status, followed, format, env().PUBLIC_URL)
  const headers = { 'Cache-Control': 'public, max-age=60', ETag: tag }
  if (has(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  return new Response(format.write(status, followed, env().PUBLIC_URL), {
    headers: { ...headers, 'Content-Type': format.type },
  })
}

/** As RFC 9110 compares for reading: weak tags are equal to strong ones. */
function has(asked: string | null, tag: string): boolean {
  const plain = (text: string) => text.trim().replace(/^W\//, '')
  return asked !== null && asked.split(',').some((one) => one.trim() === '*' || plain(one) === plain(tag))
}

/** Browsers ask before they send a tag to another site. */
export function OPTIONS(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  })
}

export { onlyReads as POST, onlyReads as PUT, onlyReads as PATCH, onlyReads as DELETE }
