export const dynamic = 'force-dynamic'

/** The interface that does nothing: what `npm run bench` measures the others against. */
export function GET(): Response {
  return Response.json({})
}
