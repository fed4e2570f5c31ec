import { previewAgreement } from '@/lib/agreements'
import { answerFile } from '@/lib/web/file'
import { here } from '@/lib/web/request'

/** The agreement as it would be now, marked as a draft. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return answerFile(await previewAgreement(await here(), { id: (await params).id }))
}
