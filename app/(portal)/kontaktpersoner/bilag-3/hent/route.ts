import { printContactList } from '@/lib/contacts'
import { answerFile } from '@/lib/web/file'
import { paramsOf } from '@/lib/web/params'
import { here } from '@/lib/web/request'
import { readAsked } from '../asked'

/** The version of bilag 3 that is asked for, as a PDF. */
export async function GET(request: Request): Promise<Response> {
  return answerFile(await printContactList(await here(), readAsked(paramsOf(request))))
}
