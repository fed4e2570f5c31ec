import path from 'node:path'
import { env } from '@/lib/env'
import { readSource } from '@/lib/system/mailbox'

/** A mail of the demo as it was sent, headers and all, as a file that mail programs open. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { DEMO, DATA_DIR } = env()
  const { id } = await params
  const source = DEMO && readSource(path.join(DATA_DIR, 'mail'), id)
  if (!source) return new Response('Mailen findes ikke.', { status: 404 })
  return new Response(new Uint8Array(source), {
    headers: { 'Content-Type': 'message/rfc822', 'Content-Disposition': `attachment; filename="${id}.eml"` },
  })
}
