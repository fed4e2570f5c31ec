import { may } from '@/lib/door/policy'
import { uploadRegister } from '@/lib/registers'
import { LARGEST_FILE } from '@/lib/registers/schemas'
import { here } from '@/lib/web/request'
import { receiveFile, seeOther, sendBack } from '@/lib/web/upload'

const PAGE = '/konti/register'

/** The upload of a register: a plain form posts here, and is led to the preview or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const context = await here()
  // Asked before the body is read; the page that says so is the upload's own.
  if (!may(context.actor, 'register.upload')) return seeOther(PAGE)
  const upload = await receiveFile(request, 'file', LARGEST_FILE)
  if (!upload.ok) return sendBack(PAGE, upload.message, { values: upload.values ?? {} })
  const { fileName, file, values } = upload
  const outcome = await uploadRegister(context, { kind: values.kind as never, fileName, file })
  if (outcome.ok) return seeOther(`${PAGE}/${outcome.value.id}`)
  const { fault } = outcome
  const errors = fault.kind === 'validation' ? fault.fields : {}
  return sendBack(PAGE, errors.file ?? errors.kind ?? fault.message, { values, errors })
}
