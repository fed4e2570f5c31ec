import { uploadDraws } from '@/lib/draws'
import { LARGEST_UPLOAD } from '@/lib/draws/schemas'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { receiveFile, seeOther, sendBack } from '@/lib/web/upload'
import { setFlash } from '@/lib/web/flash'

const PAGE = '/traekninger/indlaes'

/** The upload of a CSV file with draws: a plain form posts here, and is led to the preview or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const context = await here()
  // Asked before the body is read; the page that says so is the upload's own.
  if (!may(context.actor, 'drawLog.upload')) return seeOther(PAGE)
  const upload = await receiveFile(request, 'file', LARGEST_UPLOAD)
  if (!upload.ok) return sendBack(PAGE, upload.message)
  const { fileName, file } = upload
  const outcome = await uploadDraws(context, { fileName, file })
  if (!outcome.ok) {
    const { fault } = outcome
    return sendBack(PAGE, (fault.kind === 'validation' && Object.values(fault.fields)[0]) || fault.message)
  }
  if (outcome.value.known) await setFlash('Den samme fil ventede her allerede.')
  return seeOther(`${PAGE}/${outcome.value.id}`)
}
