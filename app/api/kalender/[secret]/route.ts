import { calendarFor } from '@/lib/notices/calendar-file'
import { env } from '@/lib/env'
import { TOKEN } from '@/lib/door/actor'
import { apiRoute, onlyReads, problemOf } from '@/lib/web/api'

/**
 * The dates of the one whose secret address this is, for their own calendar program (AG-5). Whatever is wrong with the
 * address is answered alike, and it stands in no log.
 */
export const GET = apiRoute<{ secret: string }>(async (_request, { origin }, { secret }) => {
  const bearer = { actor: TOKEN, ...(origin && { origin }) }
  const outcome = await calendarFor(bearer, secret.replace(/\.ics$/, ''), env().PUBLIC_URL)
  if (!outcome.ok) return problemOf(outcome.fault, bearer)
  return new Response(outcome.value, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="npn-portalen.ics"',
      'Cache-Control': 'private, no-store',
    },
  })
})

export { onlyReads as POST, onlyReads as PUT, onlyReads as PATCH, onlyReads as DELETE }
