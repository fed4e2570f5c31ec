import { listChanges } from '@/lib/provisioning'
import { answer, apiRoute, onlyReads } from '@/lib/web/api'

/** GET /api/v1/accounts/changes?after=&limit=: what NPN-servicen shall have, change by change, without a gap (AC-3). */
export const GET = apiRoute(async (request, context) => {
  const { after, limit } = Object.fromEntries(new URL(request.url).searchParams)
  return answer(await listChanges(context, { after, limit }), context)
})

export { onlyReads as POST, onlyReads as PUT, onlyReads as PATCH, onlyReads as DELETE }
