import { notFound } from 'next/navigation'
import { showDocument } from '@/lib/agreements'
import { fileResponse } from '@/lib/web/file'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

interface Params {
  params: Promise<{ id: string; documentId: string }>
}

/** A document of an agreement, byte for byte as it is stored. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, documentId } = await params
  const { agreementId, ...file } = show(await showDocument(await here(), { id: documentId }))
  if (agreementId !== id) notFound()
  return fileResponse(file)
}
