import { previewAgreement } from '@/lib/agreements'
import { fileResponse } from '@/lib/web/file'
import { here } from '@/lib/web/request'
import { show } from '@/lib/web/show'

/** The agreement as it would be now, marked as a draft. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  return fileResponse(show(await previewAgreement(await here(), { id })))
}
