import { may } from '@/lib/door/policy'
import { receiveApprovalList } from '@/lib/systems'
import { LARGEST_LIST } from '@/lib/systems/schemas'
import { setFlash } from '@/lib/web/flash'
import { here } from '@/lib/web/request'
import { receiveFile, seeOther, sendBack } from '@/lib/web/upload'

const PLACE = '/systemer/godkendelsesliste'

/** Takes the uploaded list in and leads to what it would change. */
export async function POST(request: Request): Promise<Response> {
  const context = await here()
  // Asked before the body is read; the page says why.
  if (!may(context.actor, 'approvalList.receive')) return seeOther(PLACE)
  const upload = await receiveFile(request, 'fil', LARGEST_LIST)
  if (!upload.ok) return sendBack(PLACE, upload.message)
  const received = await receiveApprovalList(context, { fileName: upload.fileName, file: upload.file })
  if (!received.ok) return sendBack(PLACE, messageOf(received.fault))
  const { id, known } = received.value
  if (known === 'applied') await setFlash('Præcis denne fil er allerede taget i brug. Der er intet at gøre.')
  if (known === 'previewed') await setFlash('Præcis denne fil er allerede indlæst og venter her.')
  return seeOther(`${PLACE}/${id}`)
}

function messageOf(fault: { message: string; fields?: Record<string, string> }): string {
  return Object.values(fault.fields ?? {})[0] ?? fault.message
}
