import { listWanted } from '@/lib/provisioning'
import { answer, apiRoute, onlyReads } from '@/lib/web/api'

/** GET /api/v1/accounts: every account as it shall be, and the cursor to go on from in the feed (AC-3). */
export const GET = apiRoute(async (request, context) => {
  const { after, limit } = Object.fromEntries(new URL(request.url).searchParams)
  return answer(await listWanted(context, { after, limit }), context)
})

export { onlyReads as POST, onlyReads as PUT, onlyReads as PATCH, onlyReads as DELETE }
