import { may } from '@/lib/door/policy'
import { headersOf } from '@/lib/registers/columns'
import { REGISTER_KINDS } from '@/lib/registers/schemas'
import { KIND_SLUGS } from '@/lib/registers/words'
import { toCsv } from '@/lib/text/csv-write'
import { csvAnswer } from '@/lib/web/csv'
import { here } from '@/lib/web/request'
import { seeOther } from '@/lib/web/upload'

/** An empty file with the headings of a register, as Danish Excel opens it. */
export async function GET(request: Request): Promise<Response> {
  const { actor } = await here()
  const asked = new URL(request.url).searchParams.get('slags')
  const kind = REGISTER_KINDS.find((one) => KIND_SLUGS[one] === asked)
  if (!may(actor, 'register.show') || !kind) return seeOther('/konti/register')
  return csvAnswer(`${KIND_SLUGS[kind]}-skabelon`, toCsv([headersOf(kind)]))
}
