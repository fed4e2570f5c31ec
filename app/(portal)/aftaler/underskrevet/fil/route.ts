import { registerSigned } from '@/lib/agreements'
import { LARGEST_PDF } from '@/lib/agreements/signing-schemas'
import { may } from '@/lib/door/policy'
import { setFlash } from '@/lib/web/flash'
import { here } from '@/lib/web/request'
import { receiveFile, seeOther, sendBack } from '@/lib/web/upload'

const ID = /^[0-9a-f-]{36}$/

/** The upload of an agreement that was signed elsewhere: a plain form posts here, and is led on or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const context = await here()
  const id = new URL(request.url).searchParams.get('aftale') ?? ''
  if (!ID.test(id)) return seeOther('/aftaler')
  const page = `/aftaler/${id}/underskrevet`
  // Asked before the body is read; the page that says so is the upload's own.
  if (!may(context.actor, 'agreement.registerSigned')) return seeOther(page)
  const upload = await receiveFile(request, 'file', LARGEST_PDF)
  if (!upload.ok)
    return sendBack(page, upload.message, {
      values: upload.values ?? {},
      errors: { file: upload.message },
    })
  const { fileName, file, values } = upload
  // What is not as it should be is told by the verb, field by field.
  const typed = values as unknown as Omit<Parameters<typeof registerSigned>[1], 'file'>
  const outcome = await registerSigned(context, { ...typed, id, fileName, file })
  if (!outcome.ok) {
    const { fault } = outcome
    return sendBack(page, fault.message, {
      values,
      ...(fault.kind === 'validation' && { errors: fault.fields }),
    })
  }
  await setFlash(`Aftalen er registreret som underskrevet. ${outcome.value.seal}`)
  return seeOther(`/aftaler/${id}`)
}
