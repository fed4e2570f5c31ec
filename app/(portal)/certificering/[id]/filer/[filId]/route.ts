import { showCertificationFile } from '@/lib/certification'
import { answerFile } from '@/lib/web/file'
import { here } from '@/lib/web/request'

interface Params {
  params: Promise<{ id: string; filId: string }>
}

/** A protocol or certificate, byte for byte as it is stored. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id, filId } = await params
  return answerFile(await showCertificationFile(await here(), { id: filId, certificationId: id }))
}
