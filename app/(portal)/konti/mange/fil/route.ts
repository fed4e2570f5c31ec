import { requestMany } from '@/lib/accounts'
import { LARGEST_FILE } from '@/lib/accounts/many-schemas'
import { may } from '@/lib/door/policy'
import { here } from '@/lib/web/request'
import { receiveFile, seeOther, sendBack } from '@/lib/web/upload'

const PAGE = '/konti/mange'

/** The upload of a CSV file with wished accounts: a plain form posts here, and is led to the preview or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const context = await here()
  // Asked before the body is read; the page that says so is the upload's own.
  if (!may(context.actor, 'account.requestMany')) return seeOther(PAGE)
  const upload = await receiveFile(request, 'file', LARGEST_FILE)
  if (!upload.ok) return sendBack(PAGE, upload.message, { values: upload.values ?? {} })
  const { fileName, file, values } = upload
  const { environment, reason, personalReason } = values
  const outcome = await requestMany(context, { environment, reason, personalReason, fileName, file } as never)
  if (outcome.ok) return seeOther(`${PAGE}/${outcome.value.id}`)
  const { fault } = outcome
  const errors = fault.kind === 'validation' ? fault.fields : {}
  return sendBack(PAGE, errors.file ?? fault.message, { values, errors })
}
