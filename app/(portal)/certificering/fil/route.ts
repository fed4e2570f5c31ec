import { attachFile } from '@/lib/certification'
import { LARGEST_FILE } from '@/lib/certification/schemas'
import { FILE_WORDS, type FileKind } from '@/lib/certification/words'
import { may } from '@/lib/door/policy'
import { setFlash } from '@/lib/web/flash'
import { here } from '@/lib/web/request'
import { receiveFile, seeOther, sendBack } from '@/lib/web/upload'

const ID = /^[0-9a-f-]{36}$/

/** The upload of a protocol or certificate: a plain form posts here, and is led on or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const context = await here()
  const id = new URL(request.url).searchParams.get('certificering') ?? ''
  if (!ID.test(id)) return seeOther('/certificering')
  const page = `/certificering/${id}/vedhaeft`
  // Asked before the body is read; the page that says so is the upload's own.
  if (!may(context.actor, 'certification.attach')) return seeOther(page)
  const upload = await receiveFile(request, 'file', LARGEST_FILE)
  if (!upload.ok)
    return sendBack(page, upload.message, { values: upload.values ?? {}, errors: { file: upload.message } })
  const { fileName, file, values } = upload
  const kind = values.kind as FileKind
  const outcome = await attachFile(context, { id, kind, fileName, file })
  if (!outcome.ok) {
    const { fault } = outcome
    return sendBack(page, fault.message, {
      values,
      ...(fault.kind === 'validation' && { errors: fault.fields }),
    })
  }
  await setFlash(`${FILE_WORDS[kind]}: ${fileName} er vedhæftet.`)
  return seeOther(`/certificering/${id}`)
}
