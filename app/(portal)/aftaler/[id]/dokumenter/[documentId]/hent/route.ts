import { showDocument } from '@/lib/agreements'
import { answerFile } from '@/lib/web/file'
import { here } from '@/lib/web/request'

interface Params {
  params: Promise<{ id: string; documentId: string }>
}

/** A document of an agreement, byte for byte as it is stored. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, documentId } = await params
  return answerFile(await showDocument(await here(), { id: documentId, agreementId: id }))
}
