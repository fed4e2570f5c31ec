import { registerPaper } from '@/lib/agreements'
import { LARGEST_PAPER } from '@/lib/agreements/setup-schemas'
import { may } from '@/lib/door/policy'
import { setFlash } from '@/lib/web/flash'
import { here } from '@/lib/web/request'
import { receiveFile, seeOther, sendBack } from '@/lib/web/upload'

const PAGE = '/aftaler/papir'

/** The PDF of an agreement on paper with what stands in it: a plain form posts here, and is led on or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const context = await here()
  // Asked before the body is read; the page that says so is the form's own.
  if (!may(context.actor, 'agreement.registerPaper')) return seeOther(PAGE)
  const upload = await receiveFile(request, 'file', LARGEST_PAPER)
  if (!upload.ok)
    return sendBack(PAGE, upload.message, { values: upload.values ?? {}, errors: { file: upload.message } })
  const { fileName, file, values } = upload
  // What is not as it should be is told by the verb, field by field.
  const typed = values as unknown as Omit<Parameters<typeof registerPaper>[1], 'file'>
  const outcome = await registerPaper(context, { ...typed, fileName, file })
  if (!outcome.ok) {
    const { fault } = outcome
    return sendBack(PAGE, fault.message, {
      values,
      ...(fault.kind === 'validation' && { errors: fault.fields }),
    })
  }
  const { id, number } = outcome.value
  await setFlash(
    `Aftalen på papir er registreret som ${number}. Se tjeklisten igennem: den har frister fra i dag.`,
  )
  return seeOther(`/aftaler/${id}`)
}
