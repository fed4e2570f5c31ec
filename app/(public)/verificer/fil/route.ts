import { inspectFile } from '@/lib/documents'
import { LARGEST_VERIFIED } from '@/lib/documents/schemas'
import { keepOnce } from '@/lib/web/once'
import { hereAnonymous } from '@/lib/web/request'
import { receiveFile, seeOther, sendBack } from '@/lib/web/upload'

const PAGE = '/verificer'

/**
 * Looks at a PDF that somebody wants verified and leads back to the page, which tells what was found. The file is kept
 * nowhere: what goes on is its hash and what its seal says, in the browser's own cookie.
 */
export async function POST(request: Request): Promise<Response> {
  const upload = await receiveFile(request, 'file', LARGEST_VERIFIED)
  if (!upload.ok) return sendBack(PAGE, upload.message)
  const found = await inspectFile(await hereAnonymous(), upload.file)
  if (!found.ok) return sendBack(PAGE, found.fault.message)
  const { sha256, seal } = found.value
  if (!seal) return sendBack(PAGE, 'Filen er ikke en PDF. Vælg den PDF, du vil kontrollere.')
  await keepOnce('verificer', `${sha256}:${seal}`)
  return seeOther(`${PAGE}?fil=1`)
}
